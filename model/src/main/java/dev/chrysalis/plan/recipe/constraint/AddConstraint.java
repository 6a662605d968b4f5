package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.diff.ConstraintChange.ConstraintAdded;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;

/**
 * Demands something of the rows: when the old application is gone, unless it speaks of new columns only; without holding up writers on a
 * large table.
 */
public final class AddConstraint implements Recipe<ConstraintAdded> {

    private final AddCheckOrForeignKey checkOrForeignKey = new AddCheckOrForeignKey();
    private final AddKey key = new AddKey();

    @Override
    public void draft(ConstraintAdded change, Situation situation, DraftSheet sheet) {
        Constraint constraint = change.constraint();
        if (constraint.inherited()) {
            new BroughtCheck(change.table(), constraint, situation).objection()
                    .ifPresent(objection -> sheet.refuse(change.subject(), objection));
            return;
        }
        ObjectName table = change.table();
        Stage stage = situation.areNewColumns(table, constraint.columns()) ? Stage.EXPAND : Stage.HIDE;
        RowsAgainst.draft(change, situation, sheet, wherever -> {
            if (constraint.isKeptByIndex()) {
                key.draft(table, constraint, stage, situation, wherever);
            } else {
                checkOrForeignKey.draft(table, constraint, stage, situation, wherever);
            }
        });
    }
}
