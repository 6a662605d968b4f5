package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Compares two columns of the same name, one attribute after the other. */
final class ColumnComparison {

    private final ObjectName table;
    private final boolean newParents;
    private final boolean otherPlace;
    private final Facts facts;

    /**
     * @param newParents whether the table's parents differ: a column of a parent that goes stands by itself as a consequence, but one that
     *                   stands by itself does not become a parent's because a parent comes
     * @param otherPlace whether the table is a partition of another parent: attaching and detaching do both
     */
    ColumnComparison(ObjectName table, boolean newParents, boolean otherPlace, Facts facts) {
        this.table = table;
        this.newParents = newParents;
        this.otherPlace = otherPlace;
        this.facts = facts;
    }

    void compare(Column before, Column after) {
        facts.compare(List.of(before.type(), before.collation()), List.of(after.type(), after.collation()),
                () -> new ColumnChange.ColumnTypeChanged(table, before, after));
        facts.compare(before.nullable(), after.nullable(), () -> new ColumnChange.ColumnNullabilityChanged(table, before, after));
        facts.compare(before.generated(), after.generated(), () -> new ColumnChange.ColumnGenerationChanged(table, before, after));
        facts.compare(before.identity(), after.identity(), () -> new ColumnChange.ColumnIdentityChanged(table, before, after));
        facts.compare(before.defaultExpression(), after.defaultExpression(),
                () -> new ColumnChange.ColumnDefaultChanged(table, before, after));
        facts.compare(before.options(), after.options(), () -> new ColumnChange.ColumnOptionsChanged(table, before, after));
        boolean follows = otherPlace || newParents && before.inherited();
        if (!follows) {
            facts.compare(before.inherited(), after.inherited(), () -> new ColumnChange.ColumnInheritanceChanged(table, before, after));
        }
        facts.compareComments(ObjectId.column(table, after.name()), before.annotations(), after.annotations());
    }
}
