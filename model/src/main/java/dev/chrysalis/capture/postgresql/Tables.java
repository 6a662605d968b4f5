package dev.chrysalis.capture.postgresql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import dev.chrysalis.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the parts of tables and views together. */
final class Tables {

    private final Relations relations;
    private final Columns columns;
    private final Constraints constraints;
    private final Indexes indexes;
    private final Triggers triggers;
    private final Policies policies;
    private final Rules rules;

    Tables(Reading reading, Relations relations, Columns columns, Constraints constraints) throws SQLException {
        this.relations = relations;
        this.columns = columns;
        this.constraints = constraints;
        this.indexes = new Indexes(reading, relations, columns);
        this.triggers = new Triggers(reading, relations);
        this.policies = new Policies(reading, relations);
        this.rules = new Rules(reading, relations);
    }

    List<SchemaObject> objects() {
        List<SchemaObject> objects = new ArrayList<>();
        for (Relation relation : relations.all()) {
            switch (relation.kind()) {
                case TABLE -> objects.add(table(relation));
                case VIEW, MATERIALIZED_VIEW -> objects.add(view(relation));
                case FOREIGN_TABLE, COMPOSITE_TYPE -> { /* read by their definition, and as a type */ }
            }
        }
        return objects;
    }

    private Table table(Relation relation) {
        long oid = relation.oid();
        return new Table(relation.name(), columns.of(oid), constraints.of(oid), indexes.of(oid), triggers.of(oid), policies.of(oid),
                rules.of(oid), storage(relation), size(relation), relation.annotations());
    }

    private View view(Relation relation) {
        long oid = relation.oid();
        return new View(relation.name(), relation.kind() == Relation.Kind.MATERIALIZED_VIEW, columns.of(oid), relation.query(),
                relation.storage().options(), indexes.of(oid), triggers.of(oid), rules.of(oid), relation.annotations());
    }

    private TableStorage storage(Relation relation) {
        TableStorage own = relation.storage();
        List<ObjectName> parents = relations.parents(relation.oid()).stream().map(relations::find).flatMap(Optional::stream)
                .map(Relation::name).toList();
        if (relation.bound().isEmpty()) {
            return own.withParents(Optional.empty(), parents);
        }
        return own.withParents(parents.stream().findFirst().map(parent -> new PartitionOf(parent, relation.bound())), List.of());
    }

    private TableSize size(Relation relation) {
        TableSize own = relation.size();
        return own.bytes() < 0 ? own : new TableSize(own.rows(), own.bytes() + indexes.bytes(relation.oid()));
    }
}
