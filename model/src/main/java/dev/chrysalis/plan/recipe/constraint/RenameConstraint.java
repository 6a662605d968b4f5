package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ConstraintChange.ConstraintRenamed;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Set;

/**
 * Gives a constraint another name; rows do not notice. The old application may name a key in {@code ON CONFLICT ON CONSTRAINT}, so that one
 * keeps its name until it is gone.
 */
public final class RenameConstraint implements Recipe<ConstraintRenamed> {

    @Override
    public void draft(ConstraintRenamed change, Situation situation, DraftSheet sheet) {
        if (isRenamedWithItsParents(change.after())) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectId after = new ObjectId(ObjectKind.CONSTRAINT, change.table(), change.after().name());
        ObjectId inProd = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(change.table()), change.before().name());
        String nameNow = FreedName.of(inProd, change.table(), situation, sheet).orElse(change.before().name());
        ObjectId now = new ObjectId(ObjectKind.CONSTRAINT, change.table(), nameNow);
        ObjectState free = ObjectState.free(inProd);
        boolean named = change.before().isKeptByIndex();
        Draft.Builder draft = Draft.in(named ? Stage.HIDE : Stage.EXPAND, "Rename " + change.before().name()
                + " to " + change.after().name())
                .moves(Move.of(sql.objects().rename(now, change.after().name()), sql.objects().rename(after, nameNow)))
                .done(sql.states().exists(after))
                .lock(situation.locks().exclusive(change.table()))
                .about(after)
                .needs(ObjectState.present(ObjectId.table(change.table())))
                .needs(nameNow.equals(change.before().name()) ? Set.of() : Set.of(free))
                .gives(nameNow.equals(change.before().name()) ? Set.of(free, ObjectState.present(after))
                        : Set.of(ObjectState.present(after)));
        if (named) {
            draft.caution("breaks-one-application", "The key has one name at a time: a statement of the old application that names it "
                    + "(ON CONFLICT ON CONSTRAINT) fails from here on, one of the new application until here.");
        }
        sheet.add(draft);
    }

    /** A key or foreign key of a partition keeps its name when that of its parent gets another. */
    private static boolean isRenamedWithItsParents(Constraint constraint) {
        return constraint.inherited() && !constraint.isKeptByIndex() && constraint.kind() != ConstraintKind.FOREIGN_KEY;
    }
}
