package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ObjectChange.CommentChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;

/** Says something else about an object. */
public final class ChangeComment implements Recipe<CommentChanged> {

    @Override
    public void draft(CommentChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        sheet.add(Draft.in(Stage.EXPAND, "Comment on " + StepWords.brief(change.subject()))
                .moves(Move.of(sql.objects().comment(change.subject(), change.after()),
                        sql.objects().comment(change.subject(), change.before())))
                .done(sql.states().hasComment(change.subject(), change.after()))
                .lock(situation.locks().nobody(change.subject().name()))
                .about(change.subject())
                .needs(ObjectState.present(change.subject())));
    }
}
