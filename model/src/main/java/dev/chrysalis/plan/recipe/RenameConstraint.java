package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ConstraintRenamed;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;

/** Gives a constraint another name; rows and applications do not notice. */
final class RenameConstraint implements Recipe<ConstraintRenamed> {

    @Override
    public void draft(ConstraintRenamed change, Situation situation, Drafting drafting) {
        if (change.after().inherited()) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, change.table(), change.before().name());
        ObjectId after = new ObjectId(ObjectKind.CONSTRAINT, change.table(), change.after().name());
        ObjectId inProd = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(change.table()), change.before().name());
        drafting.add(Draft.in(Stage.EXPAND, "Rename " + change.before().name() + " to " + change.after().name())
                .moves(Move.of(sql.objects().rename(before, change.after().name()), sql.objects().rename(after, change.before().name())))
                .done(sql.states().exists(after))
                .lock(situation.locks().exclusive(change.table()))
                .about(after)
                .needs(ObjectState.present(ObjectId.table(change.table())))
                .gives(ObjectState.away(inProd), ObjectState.gone(inProd), ObjectState.present(after)));
    }
}
