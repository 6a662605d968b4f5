package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.ColumnChange.ColumnRenamed;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Table;

/** A column that a second one cannot stand in for: other rows or the server itself hold on to it, so it gets another name in place. */
public final class HeldColumn {

    private HeldColumn() {
    }

    /** Whether the column that gets another name is one. */
    public static boolean is(ColumnRenamed change, Situation situation) {
        Column column = change.before();
        if (column.identity().isPresent() || column.generated().isPresent() || column.inherited()) {
            return true;
        }
        Table table = situation.prodTable(change.table()).orElseThrow();
        boolean inKey = table.constraints().stream().anyMatch(constraint -> constraint.isKeptByIndex()
                && constraint.columns().contains(column.name()));
        boolean partitionKey = table.storage().partitionedBy().isPresent() || table.storage().partitionOf().isPresent();
        return inKey || partitionKey || !table.storage().inherits().isEmpty() || Heirs.outsideTriggers(change.table(), situation);
    }

    /** Whether a column of PROD gets another name in place. */
    public static boolean isRenamed(ObjectId before, Situation situation) {
        return situation.renaming(before).filter(renamed -> is(renamed, situation)).isPresent();
    }
}
