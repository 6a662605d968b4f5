package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a sequence first, so that a column can take its default from it, and ties it to its column when that is there. */
public final class AddSequence {

    public void draft(Sequence sequence, Situation situation, DraftSheet sheet) {
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
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Tie " + StepWords.brief(sequence.id()) + " to " + column);
        List<String> counting = holdsNumbers(column, situation) ? situation.sql().sequences().countOn(sequence, column) : List.of();
        if (!counting.isEmpty() && isRetyped(column, situation)) {
            Draft.Builder count = Draft.in(Stage.EXPAND, "Let " + StepWords.brief(sequence.id()) + " count on from " + column);
            sheet.add(countsOn(count, sequence, column, situation)
                    .moves(Move.of(counting, List.of()))
                    .lock(situation.locks().catalogOnly(sequence.name()))
                    .about(sequence.id())
                    .needs(ObjectState.present(sequence.id())));
        } else if (!counting.isEmpty()) {
            moves.add(Move.of(counting, List.of()));
            countsOn(draft, sequence, column, situation);
        }
        sheet.add(draft.moves(moves)
                .lock(situation.locks().catalogOnly(sequence.name()))
                .about(sequence.id())
                .needs(ObjectState.present(sequence.id()), ObjectState.present(column), Filling.filled(column.name(), column.part()),
                        RemadeTrees.remade(column.name())));
    }

    private static Draft.Builder countsOn(Draft.Builder draft, Sequence sequence, ObjectId column, Situation situation) {
        if (!isFoundByKey(column, situation)) {
            Hazards.scan(draft, column.name(), situation);
        }
        return draft.gives(countingOn(sequence.id()));
    }

    /** Whether the column gets its default together with another type, which can only be tied to afterwards. */
    private static boolean isRetyped(ObjectId column, Situation situation) {
        return situation.typeChange(column.name(), column.part())
                .filter(change -> TypeFit.isInteger(change.before().type().definition()) && change.before().name().equals(column.part()))
                .filter(change -> situation.prodName(column.name()).equals(column.name())).isPresent();
    }

    /** That a new sequence gives no number that a row has, so that a column can take its default from it. */
    public static ObjectState countingOn(ObjectId sequence) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, sequence.name(), "counting on"));
    }

    /** The same of all that a column of DEV counts with; nothing where its values become numbers only by its other type. */
    public static Set<ObjectState> countingOn(ObjectId column, Situation situation) {
        boolean afterwards = situation.typeChange(column.name(), column.part()).isPresent() && !isRetyped(column, situation);
        return afterwards ? Set.of() : situation.devNeeds().needsOf(column).stream().filter(need -> need.kind() == ObjectKind.SEQUENCE).map(AddSequence::countingOn)
                .collect(Collectors.toSet());
    }

    /** Rows that are there may hold what a new sequence would give next. */
    private static boolean holdsNumbers(ObjectId column, Situation situation) {
        return situation.prodTable(column.name()).isPresent() && !situation.isNewColumn(column.name(), column.part())
                && situation.devTable(column.name()).flatMap(table -> table.column(column.part()))
                        .filter(owner -> TypeFit.isInteger(owner.type().definition())).isPresent();
    }

    /** Whether a key leads to the furthest number, so that not every row is read for it. */
    private static boolean isFoundByKey(ObjectId column, Situation situation) {
        return situation.prodTable(column.name()).flatMap(SchemaParts::key).filter(key -> key.get(0).equals(column.part())).isPresent();
    }

    /** The server ties a sequence only to a table of the same owner. */
    static Optional<String> ownerOf(ObjectId column, Situation situation) {
        return situation.prodTable(column.name()).map(table -> table.annotations().owner()).filter(owner -> !owner.isEmpty());
    }
}
