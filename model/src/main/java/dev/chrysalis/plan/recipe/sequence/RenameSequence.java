package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.diff.ObjectChange.SequenceRenamed;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Relocation;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a sequence another name or schema when the old application is gone; its position stays, and so do the defaults that ask it. */
public final class RenameSequence implements Recipe<SequenceRenamed> {

    @Override
    public void draft(SequenceRenamed change, Situation situation, DraftSheet sheet) {
        ObjectName there = onceItsTableMoved(change, situation);
        ObjectName after = change.after().name();
        ObjectId prodId = change.before().id();
        boolean byDefault = situation.prodNeeds().dependentsOf(prodId).stream()
                .anyMatch(dependent -> dependent.kind() == ObjectKind.COLUMN);
        sheet.add(Draft.in(Stage.HIDE, "Rename " + words(change.before().name(), after) + " to " + words(after, change.before().name()))
                .moves(moves(change, there, situation))
                .done(situation.sql().states().exists(change.after().id()))
                .lock(situation.locks().exclusive(there))
                .hazard("breaks-one-application", byDefault ? Severity.CAUTION : Severity.DANGER,
                        "The sequence has one name at a time: a statement of the old application that names it fails from here on, one"
                        + " of the new "
                        + "application until here. What takes its default from it notices nothing.")
                .about(prodId, change.after().id())
                .needs(change.before().ownedBy().stream().map(column -> RemadeTrees.remade(situation.devName(column.name()))).toList())
                .gives(ObjectState.present(change.after().id()), ObjectState.away(prodId), ObjectState.gone(prodId)));
    }

    /** Where it lies when it comes to it: one that a column owns went with its table. */
    private static ObjectName onceItsTableMoved(SequenceRenamed change, Situation situation) {
        return change.before().ownedBy().map(column -> situation.devName(column.name()).schema())
                .map(schema -> new ObjectName(schema, change.before().name().name())).orElse(change.before().name());
    }

    private static List<Move> moves(SequenceRenamed change, ObjectName there, Situation situation) {
        List<Move> moves = new ArrayList<>();
        if (!there.schema().equals(change.after().name().schema())) {
            change.before().ownedBy().map(column -> ObjectId.column(situation.devName(column.name()), column.part())).ifPresent(column ->
                    moves.add(Move.of(situation.sql().sequences().ownedBy(there, Optional.empty()),
                            situation.sql().sequences().ownedBy(there, Optional.of(column)))));
        }
        moves.addAll(Relocation.of(ObjectKind.SEQUENCE, there, change.after().name(), situation));
        return moves;
    }

    private static String words(ObjectName name, ObjectName other) {
        return name.schema().equals(other.schema()) ? name.name() : name.toString();
    }
}
