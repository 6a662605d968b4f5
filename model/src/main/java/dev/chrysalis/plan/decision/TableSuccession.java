package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.recipe.KeptAside;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whether a table that DEV has is the successor of one that PROD has. */
final class TableSuccession {

    private static final String RENAMED = "renamed";
    private static final String DROPPED = "dropped";
    private static final double LIKELY = 0.5;
    private static final double CERTAIN = 0.75;

    private final Comparison comparison;
    private final Evidence evidence;
    private final KeptAside keptAside;
    private RoomInSchema room;

    TableSuccession(Comparison comparison, Evidence evidence) {
        this.comparison = comparison;
        this.evidence = evidence;
        keptAside = new KeptAside(comparison.prod(), comparison.changes());
    }

    /** The successors that were decided, in the order of their predecessors. */
    Map<Table, Table> successors(List<SchemaChange> changes, Function<Decision, Optional<Answer>> asking) {
        List<Table> added = new ArrayList<>();
        List<Table> dropped = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof ObjectChange.ObjectAdded addition && addition.object() instanceof Table table && hasNoParents(table)) {
                comparison.dev().table(table.name()).ifPresent(added::add);
            } else if (change instanceof ObjectChange.ObjectDropped drop && drop.object() instanceof Table table && hasNoParents(table)) {
                dropped.add(table);
            }
        }
        Map<Table, Table> successors = new Pairing<Table>(
                (before, after) -> isKeptAlike(before, after) && sharedShape(before, after) >= LIKELY && canMove(before, after),
                before -> Comparator.<Table>comparingDouble(after -> sharedShape(before, after))
                        .thenComparing(after -> after.name().name().equals(before.name().name()))
                        .thenComparing(after -> after.name().schema().equals(before.name().schema())),
                (before, after) -> asking.apply(question(before, after)).filter(answer -> answer.option().equals(RENAMED)).isPresent())
                .of(dropped.stream().filter(TableSuccession::standsAlone).toList(), added.stream()
                        .filter(TableSuccession::standsAlone).toList());
        new PartitionSuccession(comparison, successors).among(dropped, added).forEach((before, after) -> {
            if (canMove(before, after)
                    && asking.apply(aboutPartition(before, after)).filter(answer -> answer.option().equals(RENAMED)).isPresent()) {
                successors.put(before, after);
            }
        });
        return successors;
    }

    private static boolean hasNoParents(Table table) {
        return table.storage().inherits().isEmpty();
    }

    private static boolean standsAlone(Table table) {
        return table.storage().partitionOf().isEmpty();
    }

    private static boolean isKeptAlike(Table before, Table after) {
        return before.storage().partitionedBy().equals(after.storage().partitionedBy());
    }

    private boolean canMove(Table before, Table after) {
        return before.name().schema().equals(after.name().schema()) || room().isThereFor(before, after);
    }

    /** Read once, and only where a table may move. */
    private RoomInSchema room() {
        if (room == null) {
            room = new RoomInSchema(comparison);
        }
        return room;
    }

    /** Partitions of the one in PROD that are partitions of the other in DEV. */
    private List<Table> partitionsInCommon(Table before, Table after) {
        return comparison.prod().all(Table.class).filter(partition -> isPartition(partition, before)
                && comparison.dev().table(partition.name()).filter(same -> isPartition(same, after)).isPresent()).toList();
    }

    private static boolean isPartition(Table table, Table parent) {
        return table.storage().partitionOf().filter(place -> place.parent().equals(parent.name())).isPresent();
    }

    private Decision question(Table before, Table after) {
        boolean moves = !before.name().schema().equals(after.name().schema());
        String old = moves ? before.name().toString() : before.name().name();
        String fresh = moves ? after.name().toString() : after.name().name();
        List<String> facts = new ArrayList<>();
        long shared = sharedColumns(before, after);
        facts.add(shared + " of " + before.columns().size() + " columns of " + old + " are in " + fresh
                + " under the same name and with the same type.");
        if (before.name().name().equals(after.name().name())) {
            facts.add("It is the same name in another schema.");
        } else if (Names.alike(before.name().name(), after.name().name())) {
            facts.add("The names are alike.");
        }
        if (before.annotations().comment().isPresent() && before.annotations().comment().equals(after.annotations().comment())) {
            facts.add("Both carry the same comment.");
        }
        List<Table> partitions = partitionsInCommon(before, after);
        if (!partitions.isEmpty()) {
            facts.add("The partitions " + partitions.stream().map(partition -> partition.name().name()).collect(Collectors.joining(", "))
                    + " belong to the one in PROD and to the other in DEV.");
        }
        before.primaryKey().filter(key -> key.columns().size() == 1 && after.column(key.columns().get(0)).isPresent()).ifPresent(key -> {
            String column = key.columns().get(0);
            double common = evidence.valuesInCommon(before.name(), column, after.name(), column);
            if (common > 0) {
                facts.add(Math.round(common * 100) + " % of a sample of the keys in " + fresh + " are found in " + old + ".");
            }
        });
        long rows = evidence.rows(before.name());
        DecisionOption renamed = new DecisionOption(RENAMED, "Yes, " + fresh + " is the same table renamed", "");
        DecisionOption unrelated = new DecisionOption(DROPPED, "No, " + fresh + " is new and " + old
                + " is hidden, and dropped after the soak", "drops " + StepWords.rows(rows) + " after the soak");
        DecisionOption kept = new DecisionOption(KeptAside.KEPT, "No, " + fresh + " is new and " + old
                + " is hidden, and stays hidden", "");
        boolean mayStay = keptAside.isPossible(before);
        // however thin the evidence, rows are not dropped by an answer that nobody gave
        boolean certain = rows > 0 && !mayStay && !isViewOfDev(before) || before.name().name().equals(after.name().name())
                || sharedShape(before, after) >= CERTAIN && (shared >= 3 || !partitions.isEmpty());
        List<DecisionOption> options = new ArrayList<>(certain ? List.of(renamed, unrelated) : List.of(unrelated, renamed));
        if (mayStay) {
            options.add(!certain && rows > 0 ? 0 : options.size(), kept);
        }
        return new Decision(KeptAside.questionAbout(before.name()), List.of(before.id(), after.id()),
                "Is " + fresh + " the successor of " + old + "?", facts, options, options.get(0).key(),
                Math.max(1, rows));
    }

    private Decision aboutPartition(Table before, Table after) {
        boolean moves = !before.name().schema().equals(after.name().schema());
        String old = moves ? before.name().toString() : before.name().name();
        String fresh = moves ? after.name().toString() : after.name().name();
        PartitionOf place = after.storage().partitionOf().orElseThrow();
        return new Decision(KeptAside.questionAbout(before.name()), List.of(before.id(), after.id()),
                "Is " + fresh + " the successor of " + old + "?",
                List.of("Both take the same rows of " + place.parent().name() + ": " + place.bound() + "."),
                List.of(new DecisionOption(RENAMED, "Yes, " + fresh + " is the same partition renamed", ""),
                        new DecisionOption(DROPPED, "No, " + fresh + " is new and takes the rows of " + old
                                + " over, for which the whole table is made anew", "")),
                RENAMED, Math.max(1, evidence.rows(before.name())));
    }

    /** Whether a view of DEV has the name, so that the old application could not find the renamed table by it. */
    private boolean isViewOfDev(Table before) {
        return Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                .anyMatch(kind -> comparison.dev().find(ObjectId.of(kind, before.name())).isPresent());
    }

    private static double sharedShape(Table before, Table after) {
        int larger = Math.max(before.columns().size(), after.columns().size());
        return larger == 0 ? 0 : (double) sharedColumns(before, after) / larger;
    }

    private static long sharedColumns(Table before, Table after) {
        return before.columns().stream().filter(column -> after.column(column.name()).map(Column::type)
                .filter(column.type()::equals).isPresent()).count();
    }
}
