package dev.chrysalis.plan.decision;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnAdded;
import dev.chrysalis.diff.ColumnChange.ColumnDropped;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.recipe.KeptAside;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks what becomes of a column that PROD alone has where DEV alone has others in the same table: renamed, replaced, split into several,
 * merged with others, or gone.
 */
final class ColumnSuccession {

    private static final String RENAMED = "renamed";
    private static final String REPLACED = "replaced";
    private static final String DROPPED = "dropped";

    private final Comparison comparison;
    private final Map<ObjectName, ObjectName> prodNames;
    private final Evidence evidence;
    private final SqlText sql;
    private final KeptAside keptAside;
    private final Map<ObjectName, Partings> partings = new HashMap<>();
    private final List<ColumnDropped> going = new ArrayList<>();
    private final List<ColumnAdded> coming = new ArrayList<>();
    private final Map<SchemaChange, List<SchemaChange>> instead = new LinkedHashMap<>();

    /**
     * @param comparison once tables have their new names
     * @param prodNames  the names that renamed tables have in PROD, by the new ones
     */
    ColumnSuccession(Comparison comparison, Map<ObjectName, ObjectName> prodNames, Evidence evidence, SqlText sql) {
        this.comparison = comparison;
        this.prodNames = prodNames;
        this.evidence = evidence;
        this.sql = sql;
        keptAside = new KeptAside(comparison.prod(), comparison.changes());
    }

    List<SchemaChange> resolve(List<SchemaChange> changes, Function<Decision, Optional<Answer>> asking) {
        for (SchemaChange change : changes) {
            if (change instanceof ColumnAdded addition && !addition.column().inherited()) {
                coming.add(addition);
            } else if (change instanceof ColumnDropped drop && !drop.column().inherited()) {
                going.add(drop);
            }
        }
        for (ColumnDropped drop : List.copyOf(going)) {
            if (going.contains(drop)) {
                settle(drop, asking);
                going.remove(drop);
            }
        }
        return changes.stream().flatMap(change -> instead.getOrDefault(change, List.of(change)).stream()).toList();
    }

    private void settle(ColumnDropped drop, Function<Decision, Optional<Answer>> asking) {
        ObjectName table = drop.table();
        List<Likeness> likenesses = coming.stream().filter(addition -> addition.table().equals(table))
                .map(addition -> Likeness.of(drop, addition, comparison, prodName(table), evidence))
                .sorted(Comparator.comparingInt(Likeness::weight)
                        .thenComparingInt(likeness -> likeness.evidence().size()).reversed()).toList();
        if (likenesses.isEmpty()) {
            return;
        }
        Optional<Parting> parting = partings.computeIfAbsent(table, name -> new Partings(prodName(name), name, evidence)).of(drop.column(),
                going.stream().filter(other -> other.table().equals(table)).map(ColumnDropped::column).toList(),
                coming.stream().filter(other -> other.table().equals(table)).map(ColumnAdded::column).toList());
        asking.apply(question(drop, likenesses.get(0), parting)).ifPresent(answer -> {
            switch (answer.option()) {
                case Parting.SPLIT, Parting.MERGED -> part(drop, answer);
                case RENAMED, REPLACED -> succeed(drop, likenesses, answer);
                default -> { }
            }
        });
    }

    private void succeed(ColumnDropped drop, List<Likeness> likenesses, Answer answer) {
        String name = answer.parameters().getOrDefault("column", likenesses.get(0).addition().column().name());
        coming.stream().filter(addition -> addition.table().equals(drop.table()) && addition.column().name().equals(name)).findFirst()
                .ifPresent(addition -> {
                    Column before = drop.column();
                    Column after = addition.column();
                    replace(List.of(drop), List.of(addition), answer.option().equals(RENAMED)
                            ? new ColumnChange.ColumnRenamed(drop.table(), before, after)
                            : new ColumnChange.ColumnsReplaced(drop.table(), List.of(before), List.of(after), Map.of(
                                    after.name(), answer.parameters().getOrDefault("forward", ""),
                                    before.name(), answer.parameters().getOrDefault("backward", ""))));
                });
    }

    /** The columns are those that the answer has an expression for. */
    private void part(ColumnDropped drop, Answer answer) {
        Map<String, String> expressions = answer.parameters();
        List<ColumnDropped> olds = going.stream()
                .filter(other -> other.table().equals(drop.table()) && expressions.containsKey(other.column().name())).toList();
        List<ColumnAdded> news = coming.stream()
                .filter(other -> other.table().equals(drop.table()) && expressions.containsKey(other.column().name())).toList();
        expressions.keySet().stream()
                .filter(name -> Stream.concat(olds.stream().map(ColumnDropped::column), news.stream().map(ColumnAdded::column))
                .noneMatch(column -> column.name().equals(name))).findFirst().ifPresent(unknown -> {
                    throw new ChrysalisException(FaultCode.BAD_REQUEST, "The answer to “" + answer.decision()
                            + "” has an expression for " + unknown
                            + ", which neither goes from " + drop.table() + " nor comes to it.", "Nothing was written.",
                            "Name columns of that table that PROD alone or DEV alone has.");
                });
        replace(olds, news, new ColumnChange.ColumnsReplaced(drop.table(), olds.stream().map(ColumnDropped::column).toList(),
                news.stream().map(ColumnAdded::column).toList(), expressions));
    }

    private void replace(List<ColumnDropped> olds, List<ColumnAdded> news, SchemaChange change) {
        going.removeAll(olds);
        coming.removeAll(news);
        olds.forEach(old -> instead.put(old, List.of()));
        news.forEach(added -> instead.put(added, List.of()));
        instead.put(news.get(0), List.of(change));
    }

    private Decision question(ColumnDropped drop, Likeness best, Optional<Parting> parting) {
        ObjectId oldColumn = ObjectId.column(drop.table(), drop.column().name());
        String newName = best.addition().column().name();
        boolean parted = parting.filter(found -> found.proven() || best.evidence().isEmpty()).isPresent();
        List<String> facts = new ArrayList<>(parted ? List.of() : best.evidence());
        parting.ifPresent(found -> facts.addAll(found.evidence()));
        List<DecisionOption> options = options(drop, best, parting, parted);
        List<ObjectId> subjects = Stream.concat(Stream.of(oldColumn), parting.filter(found -> parted)
                .map(found -> Stream.concat(found.before().stream(), found.after().stream())
                        .map(column -> ObjectId.column(drop.table(), column.name())))
                .orElse(Stream.of(best.addition().subject()))).distinct().toList();
        String question = parting.filter(found -> parted).map(found -> found.question(drop.table().name()))
                .orElse("Is " + newName + " of " + drop.table().name() + " the successor of " + drop.column().name() + "?");
        return new Decision(KeptAside.questionAbout(oldColumn), subjects, question,
                facts.isEmpty() ? List.of("Nothing speaks for it but that one goes and the other comes.") : facts,
                options, options.get(0).key(), Math.max(1, evidence.rows(prodName(drop.table()))));
    }

    private List<DecisionOption> options(ColumnDropped drop, Likeness best, Optional<Parting> parting, boolean parted) {
        String newName = best.addition().column().name();
        DecisionOption renamed = new DecisionOption(RENAMED, "Yes, " + newName + " is the same column renamed", "");
        DecisionOption replaced = new DecisionOption(REPLACED, "Yes, " + newName
                + " takes over, by the expressions given as parameters “forward” and “backward”", "");
        DecisionOption unrelated = new DecisionOption(DROPPED, (parted ? "No, what comes is new and " : "No, " + newName + " is new and ")
                + drop.column().name() + " is hidden, and dropped after the soak", "its values are dropped after the soak");
        Optional<DecisionOption> kept = Optional.of(new DecisionOption(KeptAside.KEPT, (parted ? "No, what comes is new and "
                : "No, " + newName + " is new and ") + drop.column().name()
                + " is hidden, and its values are kept", "")).filter(any -> mayStay(drop));
        List<DecisionOption> options = new ArrayList<>(best.isStrong() ? List.of(renamed, replaced) : List.of());
        boolean stays = best.isThin() && evidence.holdsValues(prodName(drop.table()), drop.column().name());
        kept.filter(option -> stays).ifPresent(options::add);
        options.add(unrelated);
        kept.filter(option -> !stays).ifPresent(options::add);
        if (!best.isStrong()) {
            options.addAll(List.of(replaced, renamed));
        }
        parting.ifPresent(found -> options.add(found.proven() ? 0 : 1, found.option(sql)));
        return options;
    }

    private boolean mayStay(ColumnDropped drop) {
        return drop.column().generated().isEmpty() && keptAside.isPossible(ObjectId.column(prodName(drop.table()), drop.column().name()));
    }

    private ObjectName prodName(ObjectName table) {
        return prodNames.getOrDefault(table, table);
    }
}
