package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.recipe.RenamedText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks whether a sequence that DEV has is the successor of one that PROD has: a new one would give numbers that were given before. */
final class SequenceSuccession {

    private static final String RENAMED = "renamed";
    private static final String DROPPED = "dropped";

    private final Comparison comparison;
    private List<OtherDefault> otherDefaults;

    /** @param comparison of PROD with the names that its tables are going to have */
    SequenceSuccession(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The successors that were decided, by their predecessors as PROD has them once its tables have their names. */
    Map<Sequence, Sequence> successors(List<SchemaChange> changes, Function<Decision, Optional<Answer>> asking) {
        List<Sequence> added = new ArrayList<>();
        List<Sequence> dropped = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof ObjectChange.ObjectAdded addition && addition.object() instanceof Sequence sequence) {
                added.add(sequence);
            } else if (change instanceof ObjectChange.ObjectDropped drop && drop.object() instanceof Sequence sequence
                    && !goesWithItsColumn(sequence)) {
                dropped.add(sequence);
            }
        }
        return new Pairing<Sequence>((before, after) -> likeness(before, after) > 0,
                before -> Comparator.comparingInt(after -> likeness(before, after)),
                (before, after) -> asking.apply(question(before, after)).filter(answer -> answer.option().equals(RENAMED)).isPresent())
                .of(dropped, added);
    }

    /** Whether the column that owns it is not there in DEV, or counts by an identity there. */
    private boolean goesWithItsColumn(Sequence sequence) {
        return sequence.ownedBy().filter(owner -> comparison.dev().table(owner.name()).flatMap(table -> table.column(owner.part()))
                .filter(column -> column.identity().isEmpty()).isEmpty()).isPresent();
    }

    /** What speaks for it, the more the larger; 0 where nothing does. */
    private int likeness(Sequence before, Sequence after) {
        boolean sameName = before.name().name().equals(after.name().name());
        boolean sameColumn = askedIn(before, after).isPresent() || before.ownedBy().isPresent() && before.ownedBy().equals(after.ownedBy());
        return (sameColumn ? 2 : 0) + (sameName ? 1 : 0);
    }

    /** The first column whose default differs in nothing but that it asks the one in PROD and the other in DEV. */
    private Optional<ObjectId> askedIn(Sequence before, Sequence after) {
        RenamedText renamed = new RenamedText(Map.of(before.name(), after.name()));
        return otherDefaults().stream().filter(other -> renamed.of(other.before()).equals(other.after()))
                .map(OtherDefault::column).findFirst();
    }

    /** A column that both have, with a default that is not the same. */
    private record OtherDefault(ObjectId column, String before, String after) {
    }

    /** Read once: every pair of sequences is looked for in them. */
    private List<OtherDefault> otherDefaults() {
        if (otherDefaults == null) {
            otherDefaults = comparison.prod().all(Table.class).flatMap(before -> comparison.dev().table(before.name()).stream()
                    .flatMap(after -> before.columns().stream().flatMap(column -> otherDefault(before, column, after).stream()))).toList();
        }
        return otherDefaults;
    }

    private static Optional<OtherDefault> otherDefault(Table table, Column column, Table after) {
        return column.defaultExpression().flatMap(old -> after.column(column.name()).flatMap(Column::defaultExpression)
                .filter(other -> !other.equals(old)).map(other ->
                        new OtherDefault(ObjectId.column(table.name(), column.name()), old, other)));
    }

    private Decision question(Sequence before, Sequence after) {
        boolean moves = !before.name().schema().equals(after.name().schema());
        String old = moves ? before.name().toString() : before.name().name();
        String fresh = moves ? after.name().toString() : after.name().name();
        List<String> facts = new ArrayList<>();
        askedIn(before, after).ifPresent(column -> facts.add("The default of " + column + " asks the one in PROD and the other in DEV."));
        if (before.name().name().equals(after.name().name())) {
            facts.add("It is the same name in another schema.");
        }
        facts.add("A new sequence gives numbers that " + old + " gave before.");
        List<DecisionOption> options = Stream.of(new DecisionOption(RENAMED, "Yes, " + fresh + " is the same sequence renamed", ""),
                new DecisionOption(DROPPED, "No, " + fresh + " is new and " + old + " is hidden, and dropped after the soak",
                        "drops the position of " + old + " after the soak")).toList();
        return new Decision("sequence-successor " + before.name(), List.of(before.id(), after.id()),
                "Is " + fresh + " the successor of " + old + "?", facts, options, RENAMED, 1);
    }
}
