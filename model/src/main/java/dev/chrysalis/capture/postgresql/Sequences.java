package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.SequenceOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sequences: those that stand by themselves, and those behind identity columns. */
final class Sequences {

    private record Found(Address address, ObjectName name, SequenceOptions options, Optional<Address> column, boolean unlogged,
                         Annotations annotations) {
    }

    private final List<Found> standing = new ArrayList<>();
    private final Map<Address, Found> byIdentityColumn = new HashMap<>();

    Sequences(Reading reading) throws SQLException {
        reading.forEach(CatalogQuery.SEQUENCES, row -> add(reading, row));
    }

    /** The identity of that column. */
    Optional<Identity> identity(Address column, boolean always) {
        return Optional.ofNullable(byIdentityColumn.get(column))
                .map(found -> new Identity(always, found.options(), Optional.of(found.name())));
    }

    /** The sequences that are objects of their own; their owners must be known to the reading by now. */
    List<Sequence> objects(Reading reading) {
        byIdentityColumn.forEach((column, found) -> reading.identify(column).ifPresent(id -> reading.know(found.address(), id)));
        return standing.stream()
                .map(found -> new Sequence(found.name(), found.options(), found.column().flatMap(reading::identify), found.unlogged(),
                        found.annotations()))
                .toList();
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.relation(row.number("oid"));
        if (reading.isMember(address)) {
            return;
        }
        Optional<Address> column = row.number("owner_column") == 0 ? Optional.empty()
                : Optional.of(Address.column(row.number("owner_relation"), row.number("owner_column")));
        Found found = new Found(address, row.name(), options(row), column, row.flag("unlogged"), reading.annotations(address, row));
        if (row.flag("identity") && column.isPresent()) {
            byIdentityColumn.put(column.get(), found);
        } else {
            standing.add(found);
            reading.know(address, ObjectId.of(ObjectKind.SEQUENCE, found.name()));
        }
    }

    private SequenceOptions options(CatalogRow row) throws SQLException {
        return new SequenceOptions(row.text("type"), row.bigNumber("start"), row.bigNumber("increment"), row.bigNumber("minimum"),
                row.bigNumber("maximum"), row.bigNumber("cache"), row.flag("cycle"));
    }
}
