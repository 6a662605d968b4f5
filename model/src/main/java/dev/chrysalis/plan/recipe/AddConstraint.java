package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange.ConstraintAdded;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;

/**
 * Demands something of the rows: when the old application is gone, unless it speaks of new columns only; without holding up writers on a
 * large table.
 */
final class AddConstraint implements Recipe<ConstraintAdded> {

    private final AddCheckOrForeignKey checkOrForeignKey = new AddCheckOrForeignKey();
    private final AddKey key = new AddKey();

    @Override
    public void draft(ConstraintAdded change, Situation situation, Drafting drafting) {
        Constraint constraint = change.constraint();
        if (constraint.inherited()) {
            return;
        }
        ObjectName table = change.table();
        Stage stage = Demand.isOfNewColumns(change, situation) ? Stage.EXPAND : Stage.HIDE;
        RowsAgainst.draft(change, situation, drafting, wherever -> {
            if (constraint.isKeptByIndex()) {
                key.draft(table, constraint, stage, situation, wherever);
            } else {
                checkOrForeignKey.draft(table, constraint, stage, situation, wherever);
            }
        });
    }
}
