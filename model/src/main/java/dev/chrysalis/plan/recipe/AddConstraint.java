package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange.ConstraintAdded;
import dev.chrysalis.plan.Violations;
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
        boolean harmless = !constraint.columns().isEmpty()
                && constraint.columns().stream().allMatch(column -> situation.isNewColumn(table, column));
        Stage stage = harmless ? Stage.EXPAND : Stage.HIDE;
        Violations violations = harmless ? Violations.NONE : situation.evidence().breaking(situation.prodName(table), constraint);
        if (violations.any() && constraint.validated()) {
            drafting.refuseWhereBroken(change.subject(), violations);
            return;
        }
        if (constraint.isKeptByIndex()) {
            key.draft(table, constraint, stage, situation, drafting);
        } else {
            checkOrForeignKey.draft(table, constraint, stage, situation, drafting);
        }
    }
}
