package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.SchemaChange.CommentChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;

/** Says something else about an object. */
final class ChangeComment implements Recipe<CommentChanged> {

    @Override
    public void draft(CommentChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        drafting.add(Draft.in(Stage.EXPAND, "Comment on " + Words.brief(change.subject()))
                .moves(Move.of(sql.objects().comment(change.subject(), change.after()), sql.objects().comment(change.subject(), change.before())))
                .done(sql.states().hasComment(change.subject(), change.after()))
                .lock(situation.locks().nobody(change.subject().name()))
                .about(change.subject())
                .needs(ObjectState.present(change.subject())));
    }
}
