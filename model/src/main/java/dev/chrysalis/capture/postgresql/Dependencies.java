package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Dependency;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What needs what, by the server's own record. What goes without saying is left out: that a part needs its own table, and that a
 * sequence is dropped with the column that owns it.
 */
final class Dependencies {

    private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::dependent).thenComparing(Dependency::on);

    private final Set<Dependency> all = new TreeSet<>(ORDER);

    Dependencies(Reading reading) throws SQLException {
        reading.forEach(CatalogQuery.DEPENDENCIES, row -> {
            Optional<ObjectId> dependent = reading.identify(new Address(row.text("catalog"), row.number("oid"), row.number("part")));
            Optional<ObjectId> on = reading.identify(new Address(row.text("on_catalog"), row.number("on_oid"), row.number("on_part")));
            if (dependent.isPresent() && on.isPresent() && says(dependent.get(), on.get())) {
                all.add(new Dependency(dependent.get(), on.get()));
            }
        });
    }

    List<Dependency> all() {
        return List.copyOf(all);
    }

    private boolean says(ObjectId dependent, ObjectId on) {
        boolean livesInOther = dependent.kind().isPart() || isConstraintOfDomain(dependent);
        boolean ownHolder = livesInOther && !on.kind().isPart() && on.name().equals(dependent.name());
        boolean ownedSequence = dependent.kind() == ObjectKind.SEQUENCE && on.kind() == ObjectKind.COLUMN;
        boolean wholeOnItsColumn = on.kind() == ObjectKind.COLUMN && !dependent.kind().isPart() && on.name().equals(dependent.name());
        return !dependent.equals(on) && !ownHolder && !ownedSequence && !wholeOnItsColumn;
    }

    private static boolean isConstraintOfDomain(ObjectId id) {
        return id.kind() == ObjectKind.TYPE && !id.part().isEmpty();
    }
}
