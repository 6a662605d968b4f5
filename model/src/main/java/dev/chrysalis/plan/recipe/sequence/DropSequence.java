package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.HeldColumn;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Sequence;
import java.util.List;
import java.util.Set;

/** Takes a sequence away: renamed first, for its position is data; one that a column owns goes with that column. */
public final class DropSequence {

    public void draft(Sequence sequence, Situation situation, DraftSheet sheet) {
        if (goesWithItsOwner(sequence, situation)) {
            FreedName.of(sequence.id(), sequence.name(), situation, sheet);
            return;
        }
        SqlText sql = situation.sql();
        String hiddenName = OwnName.hidden(sequence.name().name());
        Sequence toDrop = sequence;
        boolean hides = situation.can(Capability.RENAMED_SEQUENCES) && !belongsToRenamed(sequence, situation);
        if (hides) {
            toDrop = HandedOver.named(sequence, hiddenName);
        }
        if (hides && !new HandedOver(situation).takesAway(sequence)) {
            sheet.add(Draft.in(Stage.HIDE, "Hide " + StepWords.brief(sequence.id()))
                    .moves(Move.of(sql.objects().rename(sequence.id(), hiddenName),
                            sql.objects().rename(toDrop.id(), sequence.name().name())))
                    .done(sql.states().exists(toDrop.id()))
                    .lock(situation.locks().exclusive(sequence.name()))
                    .caution("application-may-use-it", "A statement that still asks the sequence for a number fails from here on.")
                    .about(sequence.id())
                    .needs(sequence.ownedBy().stream().map(column -> RemadeTrees.remade(column.name())).toList())
                    .gives(ObjectState.away(sequence.id())));
        }
        ObjectId last = toDrop.id();
        sheet.add(Draft.in(Stage.DROP, "Drop " + StepWords.brief(sequence.id()))
                .moves(Move.of(sql.objects().drop(toDrop), List.of()))
                .undo(new Undo.Impossible("The position of the sequence is gone with it."))
                .done(sql.states().absent(last))
                .lock(situation.locks().exclusive(sequence.name()))
                .caution("position-is-lost", "The number that the sequence has reached is gone for good.")
                .about(sequence.id())
                .needs(ObjectState.away(sequence.id()))
                .gives(hides ? Set.of(ObjectState.gone(sequence.id()))
                        : Set.of(ObjectState.gone(sequence.id()), ObjectState.away(sequence.id()))));
    }

    /** The server drops it together with its column or table; a column that only gets another name stays. */
    private static boolean goesWithItsOwner(Sequence sequence, Situation situation) {
        return sequence.ownedBy().filter(column -> situation.isDropped(column) && !situation.remadeTrees().contains(column.name()))
                .filter(column -> !HeldColumn.isRenamed(column, situation)).isPresent();
    }

    /** Nobody but its column asks it, and that goes on by its own name until it takes its default from another one. */
    private static boolean belongsToRenamed(Sequence sequence, Situation situation) {
        return sequence.ownedBy().filter(column -> HeldColumn.isRenamed(column, situation)).isPresent();
    }
}
