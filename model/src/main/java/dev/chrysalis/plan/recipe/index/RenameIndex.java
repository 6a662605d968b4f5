package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.IndexChange.IndexRenamed;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Set;

/** Gives an index another name. */
public final class RenameIndex implements Recipe<IndexRenamed> {

    @Override
    public void draft(IndexRenamed change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectId after = new ObjectId(ObjectKind.INDEX, change.table(), change.after().name());
        ObjectId inProd = new ObjectId(ObjectKind.INDEX, situation.prodName(change.table()), change.before().name());
        String nameNow = FreedName.of(inProd, change.table(), situation, sheet).orElse(change.before().name());
        ObjectId now = new ObjectId(ObjectKind.INDEX, change.table(), nameNow);
        ObjectState free = ObjectState.free(inProd);
        sheet.add(Draft.in(Stage.EXPAND, "Rename index " + change.before().name() + " to " + change.after().name())
                .moves(Move.of(sql.objects().rename(now, change.after().name()), sql.objects().rename(after, nameNow)))
                .done(sql.states().not(sql.states().absent(after)))
                .lock(situation.locks().nobody(change.table()))
                .about(after)
                .needs(ObjectState.present(ObjectId.table(change.table())))
                .needs(nameNow.equals(change.before().name()) ? Set.of() : Set.of(free))
                .gives(nameNow.equals(change.before().name()) ? Set.of(free, ObjectState.present(after))
                        : Set.of(ObjectState.present(after))));
    }
}
