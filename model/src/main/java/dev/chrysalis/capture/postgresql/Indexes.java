package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The indexes of all tables and materialised views that no constraint owns, by name. */
final class Indexes {

    private record Found(long oid, long relation, Index index) {
    }

    private final Map<Long, List<Index>> byRelation = new HashMap<>();
    private final Map<Long, Long> bytes = new HashMap<>();
    private final Columns columns;

    Indexes(Reading reading, Relations relations, Columns columns) throws SQLException {
        this.columns = columns;
        List<Found> all = new ArrayList<>();
        reading.forEach(CatalogQuery.INDEXES, row -> all.add(read(reading, relations, row)));
        reading.forEach(CatalogQuery.INDEX_SIZES, row -> bytes.put(row.number("relation"), row.number("bytes")));
        for (Found found : all) {
            Optional<ObjectName> parent = relations.parents(found.oid()).stream().findFirst().map(Address::relation)
                    .flatMap(reading::identify).map(id -> id.name().withName(id.part()));
            byRelation.computeIfAbsent(found.relation(), oid -> new ArrayList<>(2)).add(found.index().withAttachedTo(parent));
        }
    }

    List<Index> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    /** What the indexes of that relation take on disk, by the server's statistics. */
    long bytes(long relation) {
        return bytes.getOrDefault(relation, 0L);
    }

    private Found read(Reading reading, Relations relations, CatalogRow row) throws SQLException {
        Address address = Address.relation(row.number("oid"));
        long relation = row.number("relation");
        Index index = new Index(row.text("name"), keys(row, relation), row.flag("unique"), row.text("method"), row.optional("predicate"),
                row.text("definition"), row.flag("valid"), Optional.empty(), options(row), reading.commentOnly(address));
        relations.find(relation).ifPresent(holder ->
                reading.know(address, new ObjectId(ObjectKind.INDEX, holder.name(), index.name())));
        return new Found(address.oid(), relation, index);
    }

    private List<String> keys(CatalogRow row, long relation) throws SQLException {
        List<String> numbers = row.list("columns");
        List<String> expressions = row.list("expressions");
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < row.number("keys"); key++) {
            int position = key;
            keys.add(columns.name(relation, Long.parseLong(numbers.get(key)))
                    .orElseGet(() -> position < expressions.size() ? expressions.get(position) : "?"));
        }
        return keys;
    }

    private Map<String, String> options(CatalogRow row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        if (row.flag("clustered")) {
            options.put(Index.CLUSTER, Index.ITSELF);
        }
        OptionList.parse(row.list("statistics")).forEach((column, target) -> options.put("STATISTICS " + column, target));
        return options;
    }
}
