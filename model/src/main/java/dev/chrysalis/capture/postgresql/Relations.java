package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All relations that hold columns, and who inherits from whom. */
final class Relations {

    private final Map<Long, Relation> byOid = new LinkedHashMap<>();
    private final Map<Long, List<Long>> parents = new HashMap<>();

    Relations(Reading reading) throws SQLException {
        reading.forEach(CatalogQuery.RELATIONS, row -> add(reading, row));
        reading.forEach(CatalogQuery.INHERITANCE,
                row -> parents.computeIfAbsent(row.number("child"), child -> new ArrayList<>(1)).add(row.number("parent")));
    }

    Collection<Relation> all() {
        return byOid.values();
    }

    Optional<Relation> find(long oid) {
        return Optional.ofNullable(byOid.get(oid));
    }

    /** The relations, or indexes, that this one was derived from, in order. */
    List<Long> parents(long oid) {
        return parents.getOrDefault(oid, List.of());
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.relation(row.number("oid"));
        if (reading.isMember(address)) {
            return;
        }
        Relation relation = new Relation(address.oid(), row.name(), Relation.Kind.of(row.text("kind")), storage(row),
                row.text("partition_bound"), query(row), size(row), reading.annotations(address, row));
        byOid.put(relation.oid(), relation);
        reading.know(address, relation.id());
        reading.know(Address.of("pg_type", row.number("row_type")), relation.id());
    }

    private TableStorage storage(CatalogRow row) throws SQLException {
        Map<String, String> options = OptionList.parse(row.list("options"));
        OptionList.parse(row.list("toast_options")).forEach((key, value) -> options.put("toast." + key, value));
        row.optional("of_type").ifPresent(type -> options.put(TableStorage.OF_TYPE, type));
        return new TableStorage(row.flag("unlogged"), row.text("access_method"), options, row.optional("partitioned_by"), Optional.empty(),
                List.of(), row.flag("row_security"), row.flag("forced_security"), row.text("replica_identity"), row.text("tablespace"));
    }

    private String query(CatalogRow row) throws SQLException {
        String query = row.text("query").strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private TableSize size(CatalogRow row) throws SQLException {
        long counted = row.number("counted_rows");
        long rows = counted >= 0 ? counted : row.optionalNumber("live_rows").filter(live -> live > 0).orElse(-1L);
        long own = row.optionalNumber("own_bytes").orElse(-1L);
        long bytes = own < 0 ? -1 : own + row.number("toast_bytes");
        return new TableSize(rows < 0 && bytes == 0 ? 0 : rows, bytes);
    }
}
