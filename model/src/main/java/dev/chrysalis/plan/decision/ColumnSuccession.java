package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.SchemaChange.ColumnAdded;
import dev.chrysalis.diff.SchemaChange.ColumnDropped;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.Evidence;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks whether a column that DEV has is the successor of one that PROD has in the same table. */
final class ColumnSuccession {

    private static final String RENAMED = "renamed";
    private static final String REPLACED = "replaced";
    private static final String DROPPED = "dropped";

    private final Comparison comparison;
    private final Map<ObjectName, ObjectName> prodNames;
    private final Evidence evidence;

    /**
     * @param comparison once tables have their new names
     * @param prodNames  the names that renamed tables have in PROD, by the new ones
     */
    ColumnSuccession(Comparison comparison, Map<ObjectName, ObjectName> prodNames, Evidence evidence) {
        this.comparison = comparison;
        this.prodNames = prodNames;
        this.evidence = evidence;
    }

    List<SchemaChange> resolve(List<SchemaChange> changes, Function<Decision, Optional<Answer>> asking) {
        List<ColumnAdded> added = new ArrayList<>();
        List<ColumnDropped> dropped = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof ColumnAdded addition && !addition.column().inherited()) {
                added.add(addition);
            } else if (change instanceof ColumnDropped drop && !drop.column().inherited()) {
                dropped.add(drop);
            }
        }
        Map<SchemaChange, List<SchemaChange>> instead = new LinkedHashMap<>();
        for (ColumnDropped drop : dropped) {
            List<Likeness> candidates = added.stream().filter(addition -> addition.table().equals(drop.table()))
                    .map(addition -> new Likeness(drop, addition, likeness(drop, addition)))
                    .sorted(Comparator.comparingInt((Likeness likeness) -> likeness.evidence().size()).reversed()).toList();
            if (!candidates.isEmpty()) {
                settle(drop, candidates, asking).ifPresent(successor -> {
                    added.remove(successor.addition());
                    instead.put(drop, List.of());
                    instead.put(successor.addition(), successor.changes());
                });
            }
        }
        return changes.stream().flatMap(change -> instead.getOrDefault(change, List.of(change)).stream()).toList();
    }

    private Optional<Successor> settle(ColumnDropped drop, List<Likeness> candidates, Function<Decision, Optional<Answer>> asking) {
        Likeness best = candidates.get(0);
        return asking.apply(question(drop, best)).filter(answer -> !answer.option().equals(DROPPED)).flatMap(answer -> {
            String name = answer.parameters().getOrDefault("column", best.addition().column().name());
            return candidates.stream().map(Likeness::addition).filter(addition -> addition.column().name().equals(name)).findFirst()
                    .map(addition -> new Successor(addition, changes(drop, addition, answer)));
        });
    }

    private static List<SchemaChange> changes(ColumnDropped drop, ColumnAdded addition, Answer answer) {
        Column before = drop.column();
        Column after = addition.column();
        if (answer.option().equals(REPLACED)) {
            return List.of(new SchemaChange.ColumnReplaced(drop.table(), before, after,
                    new Conversion(answer.parameters().getOrDefault("forward", ""), answer.parameters().getOrDefault("backward", ""))));
        }
        return List.of(new SchemaChange.ColumnRenamed(drop.table(), before, after));
    }

    private Decision question(ColumnDropped drop, Likeness best) {
        ObjectId oldColumn = ObjectId.column(drop.table(), drop.column().name());
        String newName = best.addition().column().name();
        boolean strong = best.evidence().size() >= 3;
        DecisionOption renamed = new DecisionOption(RENAMED, "Yes, " + newName + " is the same column renamed", "");
        DecisionOption replaced = new DecisionOption(REPLACED, "Yes, " + newName
                + " takes over, by the expressions given as parameters “forward” and “backward”", "");
        DecisionOption unrelated = new DecisionOption(DROPPED, "No, " + newName + " is new and " + drop.column().name()
                + " is hidden, and dropped after the soak", "its values are dropped after the soak");
        List<DecisionOption> options = strong ? List.of(renamed, replaced, unrelated) : List.of(unrelated, replaced, renamed);
        return new Decision("column-successor " + oldColumn, List.of(oldColumn, best.addition().subject()),
                "Is " + newName + " of " + drop.table().name() + " the successor of " + drop.column().name() + "?",
                best.evidence().isEmpty() ? List.of("Nothing speaks for it but that one goes and the other comes.") : best.evidence(),
                options, options.get(0).key(), Math.max(1, evidence.rows(prodName(drop.table()))));
    }

    private List<String> likeness(ColumnDropped drop, ColumnAdded addition) {
        Column before = drop.column();
        Column after = addition.column();
        List<String> found = new ArrayList<>();
        ObjectName table = drop.table();
        double common = before.type().equals(after.type()) ? evidence.valuesInCommon(prodName(table), before.name(), table, after.name()) : 0;
        if (common >= 0.5) {
            found.add(Math.round(common * 100) + " % of a sample of its values are found in the old column.");
        }
        if (before.type().equals(after.type())) {
            found.add("Both are of type " + after.type() + ".");
        }
        if (position(comparison.prod().table(table), before) == position(comparison.dev().table(table), after)) {
            found.add("Both stand at the same place in the table.");
        }
        if (Names.alike(before.name(), after.name())) {
            found.add("The names are alike.");
        }
        if (isInKey(comparison.prod().table(table), before) && isInKey(comparison.dev().table(table), after)) {
            found.add("Both are in the primary key.");
        }
        if (before.annotations().comment().isPresent() && before.annotations().comment().equals(after.annotations().comment())) {
            found.add("Both carry the same comment.");
        }
        return before.type().equals(after.type()) ? found : List.of();
    }

    private static boolean isInKey(Optional<Table> table, Column column) {
        return table.flatMap(Table::primaryKey).filter(key -> key.columns().contains(column.name())).isPresent();
    }

    private ObjectName prodName(ObjectName table) {
        return prodNames.getOrDefault(table, table);
    }

    private static int position(Optional<Table> table, Column column) {
        return table.map(found -> found.columns().stream().map(Column::name).toList().indexOf(column.name())).orElse(-1);
    }

    private record Likeness(ColumnDropped drop, ColumnAdded addition, List<String> evidence) {
    }

    private record Successor(ColumnAdded addition, List<SchemaChange> changes) {
    }
}
