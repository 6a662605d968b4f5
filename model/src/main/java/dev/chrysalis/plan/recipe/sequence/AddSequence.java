package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a sequence first, so that a column can take its default from it, and ties it to its column when that is there. */
public final class AddSequence {

    public void draft(Sequence sequence, Situation situation, DraftSheet sheet) {
        if (new HandedOver(situation).brings(sequence)) {
            sequence.ownedBy().ifPresent(column -> tie(sequence, column, situation, sheet));
            return;
        }
        sheet.add(Draft.in(Stage.EXPAND, "Add " + StepWords.brief(sequence.id()))
                .moves(Move.of(situation.sql().sequences().createUnowned(sequence), situation.sql().objects().drop(sequence)))
                .done(situation.sql().states().exists(sequence.id()))
                .lock(situation.locks().catalogOnly(sequence.name()))
                .about(sequence.id())
                .gives(ObjectState.present(sequence.id())));
        sequence.ownedBy().ifPresent(column -> tie(sequence, column, situation, sheet));
    }

    private static void tie(Sequence sequence, ObjectId column, Situation situation, DraftSheet sheet) {
        List<Move> moves = new ArrayList<>();
        ownerOf(column, situation).ifPresent(owner -> moves.add(Move.of(
                situation.sql().objects().access(sequence.id(), new Annotations(Optional.empty(), owner, List.of())), List.of())));
        moves.add(Move.of(situation.sql().sequences().ownedBy(sequence.name(), Optional.of(column)),
                situation.sql().sequences().ownedBy(sequence.name(), Optional.empty())));
        sheet.add(Draft.in(Stage.EXPAND, "Tie " + StepWords.brief(sequence.id()) + " to " + column)
                .moves(moves)
                .lock(situation.locks().catalogOnly(sequence.name()))
                .about(sequence.id())
                .needs(ObjectState.present(sequence.id()), ObjectState.present(column), Filling.filled(column.name(), column.part()),
                        RemadeTrees.remade(column.name())));
    }

    /** The server ties a sequence only to a table of the same owner. */
    static Optional<String> ownerOf(ObjectId column, Situation situation) {
        return situation.prodTable(column.name()).map(table -> table.annotations().owner()).filter(owner -> !owner.isEmpty());
    }
}
