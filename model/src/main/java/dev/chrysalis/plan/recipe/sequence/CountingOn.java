package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.recipe.DependencyIndex;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a sequence that a column comes to take its default from give no number that a row has. It belongs into the transaction that sets
 * the default, behind its lock: whatever was written until then is counted, and nobody writes meanwhile.
 */
public final class CountingOn {

    private final ObjectId column;
    private final ObjectId inProd;
    private final Situation situation;

    /**
     * @param column as DEV has it
     * @param before the name of the column of PROD whose values it has
     */
    public CountingOn(ObjectId column, String before, Situation situation) {
        this.column = column;
        this.situation = situation;
        inProd = ObjectId.column(situation.prodName(column.name()), before);
    }

    /** What sets the default, with the counting on behind it; going back, the sequences of before count on too. */
    public List<Move> with(Move core) {
        return Stream.of(Move.of(List.of(), backward()), core, Move.of(forward(), List.of()))
                .filter(move -> !move.equals(Move.of(List.of(), List.of()))).toList();
    }

    /** That all rows are read for it, where no key leads to the furthest number. */
    public List<Hazard> hazards() {
        return forward().isEmpty() || isFoundByKey() ? List.of() : List.of(Hazards.scan(column.name(), situation));
    }

    /** That the old application gives numbers of its own; none where it asked a sequence before, or no sequence is asked now. */
    public List<Hazard> meeting() {
        return forward().isEmpty() || !asked(situation.prodNeeds(), inProd).isEmpty() ? List.of() : List.of(meeting(column.part()));
    }

    public static Hazard meeting(String column) {
        return new Hazard("numbers-may-meet", Severity.CAUTION, "From here on the server counts for inserts that give " + column
                + " no value, and knows "
                + "nothing of the numbers that an application gives itself: where both give the same, the later write fails, whichever application "
                + "it is. Let only one of them give numbers, or let them begin far apart.");
    }

    private List<String> forward() {
        return statements(situation.dev(), situation.devTable(column.name()).flatMap(table -> table.column(column.part())),
                asked(situation.devNeeds(), column), asked(situation.prodNeeds(), inProd));
    }

    private List<String> backward() {
        return statements(situation.prod(), held(), asked(situation.prodNeeds(), inProd), asked(situation.devNeeds(), column));
    }

    /** The column of PROD whose values count. */
    private Optional<Column> held() {
        return situation.prodTable(column.name()).flatMap(table -> table.column(inProd.part()));
    }

    /** @param known the sequences that counted for the column before */
    private List<String> statements(Schema schema, Optional<Column> counted, Set<ObjectId> sequences, Set<ObjectId> known) {
        boolean holdsNumbers = held().isPresent() && counted.filter(now -> now.defaultExpression().isPresent()
                && TypeFit.isInteger(now.type().definition())).isPresent();
        return holdsNumbers ? sequences.stream().sorted().filter(id -> !isAmong(id, known))
                .flatMap(id -> schema.find(id).stream()).map(Sequence.class::cast)
                .flatMap(sequence -> situation.sql().sequences().countOn(sequence, column).stream()).toList() : List.of();
    }

    private static Set<ObjectId> asked(DependencyIndex needs, ObjectId column) {
        return needs.needsOf(column).stream().filter(need -> need.kind() == ObjectKind.SEQUENCE).collect(Collectors.toSet());
    }

    /** Whether it counts for the column before and after, be it under two names. */
    private boolean isAmong(ObjectId sequence, Set<ObjectId> known) {
        return known.stream().anyMatch(other -> other.equals(sequence) || situation.prodName(other.name()).equals(sequence.name())
                || situation.prodName(sequence.name()).equals(other.name()));
    }

    private boolean isFoundByKey() {
        Optional<List<String>> key = situation.prodTable(column.name()).flatMap(SchemaParts::key);
        return key.filter(columns -> columns.get(0).equals(inProd.part())).isPresent();
    }
}
