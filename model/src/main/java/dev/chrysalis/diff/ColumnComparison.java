package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Compares two columns of the same name, one attribute after the other. */
final class ColumnComparison {

    private final ObjectName table;
    private final boolean sameParents;
    private final Facts facts;

    /** @param sameParents false where the table's parents differ: then what is inherited differs as a consequence */
    ColumnComparison(ObjectName table, boolean sameParents, Facts facts) {
        this.table = table;
        this.sameParents = sameParents;
        this.facts = facts;
    }

    void compare(Column before, Column after) {
        facts.compare(List.of(before.type(), before.collation()), List.of(after.type(), after.collation()),
                () -> new SchemaChange.ColumnTypeChanged(table, before, after));
        facts.compare(before.nullable(), after.nullable(), () -> new SchemaChange.ColumnNullabilityChanged(table, before, after));
        facts.compare(before.generated(), after.generated(), () -> new SchemaChange.ColumnGenerationChanged(table, before, after));
        facts.compare(before.identity(), after.identity(), () -> new SchemaChange.ColumnIdentityChanged(table, before, after));
        facts.compare(before.defaultExpression(), after.defaultExpression(),
                () -> new SchemaChange.ColumnDefaultChanged(table, before, after));
        facts.compare(before.options(), after.options(), () -> new SchemaChange.ColumnOptionsChanged(table, before, after));
        if (sameParents) {
            facts.compare(before.inherited(), after.inherited(), () -> new SchemaChange.ColumnInheritanceChanged(table, before, after));
        }
        facts.compareComments(ObjectId.column(table, after.name()), before.annotations(), after.annotations());
    }
}
