package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The triggers of all tables and views, by name. */
final class Triggers {

    private final Map<Long, List<Trigger>> byRelation = new HashMap<>();
    private final Relations relations;

    /** The routines must be known to the reading by now. */
    Triggers(Reading reading, Relations relations) throws SQLException {
        this.relations = relations;
        reading.forEach(CatalogQuery.TRIGGERS, row -> add(reading, row));
    }

    List<Trigger> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_trigger", row.number("oid"));
        long relation = row.number("relation");
        Trigger trigger = new Trigger(row.text("name"), row.text("definition"),
                reading.identify(Address.of("pg_proc", row.number("function"))), Firing.of(row.text("enabled")), row.flag("inherited"),
                reading.commentOnly(address));
        byRelation.computeIfAbsent(relation, oid -> new ArrayList<>(1)).add(trigger);
        // that of a foreign table is part of its definition
        relations.find(relation).ifPresent(holder -> reading.know(address, holder.kind() == Relation.Kind.FOREIGN_TABLE ? holder.id()
                : new ObjectId(ObjectKind.TRIGGER, holder.name(), trigger.name())));
    }
}
