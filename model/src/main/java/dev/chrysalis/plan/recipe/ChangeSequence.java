package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.SequenceChanged;

/** Lets a sequence count otherwise, or belong to another column. */
final class ChangeSequence implements Recipe<SequenceChanged> {

    @Override
    public void draft(SequenceChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Alter sequence " + change.after().name().name())
                .moves(Move.of(sql.sequences().change(change.before(), change.after()), sql.sequences().change(change.after(), change.before())))
                .lock(situation.locks().writers(change.after().name()))
                .notice("callers-wait", "Whoever asks the sequence for a number waits for as long as the statement holds its lock.")
                .about(change.after().id());
        change.before().ownedBy().ifPresent(column -> draft.needs(RemadeTrees.remade(column.name())));
        change.after().ownedBy().ifPresent(column -> draft.needs(ObjectState.present(column), RemadeTrees.remade(column.name())));
        drafting.add(draft);
    }
}
