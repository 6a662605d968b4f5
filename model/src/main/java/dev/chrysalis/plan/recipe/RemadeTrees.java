package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.BehaviourChange;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that are made anew, because no server changes how a table is partitioned, nor the type of a column by which it is, nor moves rows
 * from one partition to another that takes them over: each with all partitions that it has in PROD or is to have in DEV.
 */
public final class RemadeTrees {

    /** How a change takes part when its table is made anew. */
    public enum Part {
        /** Not at all, or as one of the objects that go and come back. */
        BY_ITSELF,
        /** The old table gets it first. */
        BEFORE,
        /** The new table is made so. */
        WITHIN,
        /** The new table gets it. */
        AFTER,
        /** The rows could not be told to follow it. */
        IMPOSSIBLE
    }

    private final Map<ObjectName, SortedSet<ObjectName>> trees = new HashMap<>();
    private final Schema dev;
    private final Map<ObjectName, ObjectName> prodNames;
    private final Map<ObjectName, List<Table>> before;
    private final Map<ObjectName, List<Table>> after;

    /** @param prodNames those that renamed tables have in PROD, by the new ones */
    public RemadeTrees(Schema prod, Schema dev, Map<ObjectName, ObjectName> prodNames) {
        this.dev = dev;
        this.prodNames = prodNames;
        Map<ObjectName, Table> standing = renamed(prod, prodNames);
        before = partitions(standing.values().stream());
        after = partitions(dev.all(Table.class));
        dev.all(Table.class).filter(table -> standing.containsKey(table.name())).forEach(table -> {
            Table old = standing.get(table.name());
            if (!old.storage().partitionedBy().equals(table.storage().partitionedBy()) || takesOver(table.name())) {
                grow(table.name());
            } else if (isKeyedByOtherType(old, table)) {
                grow(root(table.name(), standing));
            }
        });
    }

    /** PROD's tables once they have their new names, by these. */
    private static Map<ObjectName, Table> renamed(Schema prod, Map<ObjectName, ObjectName> prodNames) {
        Map<ObjectName, ObjectName> names = new HashMap<>();
        prodNames.forEach((after, before) -> names.put(before, after));
        Map<ObjectName, Table> renamed = new LinkedHashMap<>();
        prod.all(Table.class).forEach(table -> {
            ObjectName name = names.getOrDefault(table.name(), table.name());
            renamed.put(name, names.isEmpty() ? table
                    : SchemaParts.withPlace(SchemaParts.withName(table, name), table.storage().partitionOf()
                    .map(place -> new PartitionOf(names.getOrDefault(place.parent(), place.parent()), place.bound()))));
        });
        return renamed;
    }

    private static Map<ObjectName, List<Table>> partitions(Stream<Table> tables) {
        return tables.filter(table -> table.storage().partitionOf().isPresent())
                .collect(Collectors.groupingBy(table -> table.storage().partitionOf().orElseThrow().parent()));
    }

    private static boolean isKeyedByOtherType(Table before, Table after) {
        return before.columns().stream().filter(column -> isKey(before, column.name()))
                .anyMatch(column -> after.column(column.name()).filter(same -> !same.type().equals(column.type())).isPresent());
    }

    /** Whether the table is partitioned by the column, or by an expression that names it. */
    public static boolean isKey(Table table, String column) {
        return table.storage().partitionedBy().filter(key -> Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column) + "\"?(?![\\w\"])")
                .matcher(key.substring(key.indexOf('(') + 1)).find()).isPresent();
    }

    private static ObjectName root(ObjectName table, Map<ObjectName, Table> tables) {
        ObjectName root = table;
        Optional<PartitionOf> place = tables.get(root).storage().partitionOf();
        while (place.isPresent()) {
            root = place.get().parent();
            place = Optional.ofNullable(tables.get(root)).flatMap(found -> found.storage().partitionOf());
        }
        return root;
    }

    /** Whether a partition of DEV takes rows that another one of PROD has, which goes or takes others; one that leaves keeps its own. */
    private boolean takesOver(ObjectName parent) {
        List<Table> olds = unlike(before, after, parent).filter(old -> !leaves(old)).toList();
        return !olds.isEmpty() && unlike(after, before, parent).anyMatch(fresh -> olds.stream()
                .anyMatch(old -> !old.name().equals(fresh.name()) && bound(old).overlaps(bound(fresh))));
    }

    /** Partitions of the one side that the other one has not, or elsewhere. */
    private static Stream<Table> unlike(Map<ObjectName, List<Table>> side, Map<ObjectName, List<Table>> other, ObjectName parent) {
        Map<ObjectName, PartitionBound> others = other.getOrDefault(parent, List.of()).stream()
                .collect(Collectors.toMap(Table::name, RemadeTrees::bound));
        return side.getOrDefault(parent, List.of()).stream().filter(table -> !bound(table).equals(others.get(table.name())));
    }

    /** Whether a partition of PROD is a table by itself in DEV. */
    private boolean leaves(Table partition) {
        return dev.table(partition.name()).filter(table -> table.storage().partitionOf().isEmpty()).isPresent();
    }

    /** Partitions of PROD that leave the parent and hold what a table of DEV is to take there, by their names in PROD. */
    public Stream<ObjectName> inTheWay(PartitionOf place, ObjectName table) {
        PartitionBound wanted = new PartitionBound(place.bound());
        return before.getOrDefault(place.parent(), List.of()).stream().filter(old -> !old.name().equals(table) && leaves(old))
                .filter(old -> bound(old).overlaps(wanted)).map(old -> prodNames.getOrDefault(old.name(), old.name()));
    }

    private static PartitionBound bound(Table partition) {
        return new PartitionBound(partition.storage().partitionOf().orElseThrow().bound());
    }

    private void grow(ObjectName root) {
        SortedSet<ObjectName> tree = new TreeSet<>();
        List<ObjectName> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            ObjectName name = open.remove(0);
            if (tree.add(name)) {
                Stream.of(before, after).flatMap(side -> side.getOrDefault(name, List.of()).stream()).map(Table::name).forEach(open::add);
                Optional.ofNullable(trees.get(name)).ifPresent(open::addAll);
            }
        }
        tree.forEach(name -> trees.put(name, tree));
    }

    /** Those of which the changes speak. */
    public List<SortedSet<ObjectName>> concernedBy(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::subject).filter(RemadeTrees::isOfTable).map(ObjectId::name).filter(trees::containsKey)
                .map(trees::get).distinct().toList();
    }

    private static boolean isOfTable(ObjectId subject) {
        return subject.kind().isPart() || subject.kind() == ObjectKind.TABLE;
    }

    public boolean contains(ObjectName table) {
        return trees.containsKey(table);
    }

    /** That the table is there anew; nobody gives it for a table that stays. */
    public static ObjectState remade(ObjectName table) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "made anew"));
    }

    /** That nothing more is done to the old table. */
    public static ObjectState ready(ObjectName table) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "ready to be made anew"));
    }

    public Part partOf(SchemaChange change) {
        ObjectId subject = change.subject();
        boolean concerned = isOfTable(subject) && contains(subject.name());
        if (!concerned || change instanceof TableChange.TableStorageChanged) {
            return Part.BY_ITSELF;
        }
        if (change instanceof TableChange.TableRenamed || change instanceof ColumnChange.ColumnRenamed
                || change instanceof ColumnChange.ColumnsReplaced) {
            return Part.IMPOSSIBLE;
        }
        if (change instanceof ColumnChange.ColumnAdded) {
            return Part.BEFORE;
        }
        if (change instanceof ColumnChange.ColumnDropped) {
            return Part.AFTER;
        }
        return switch (subject.kind()) {
            case TABLE, COLUMN, INDEX -> Part.WITHIN;
            case CONSTRAINT -> ofConstraint(change);
            default -> isNew(change) ? Part.AFTER : Part.BY_ITSELF;
        };
    }

    /**
     * A foreign key goes and comes back; only a new one has to wait. One that a partition has from its parent goes with the old table, and
     * comes, where it is the table's own from then on, as a new one does.
     */
    private static Part ofConstraint(SchemaChange change) {
        if (change instanceof ConstraintChange.ConstraintAdded added) {
            return added.constraint().kind() == ConstraintKind.FOREIGN_KEY ? Part.AFTER : Part.WITHIN;
        }
        if (change instanceof ConstraintChange.ConstraintChanged changed && changed.before().inherited()
                && isOwnForeignKey(changed.after())) {
            return Part.AFTER;
        }
        boolean foreignKey = change instanceof ConstraintChange.ConstraintDropped dropped && isOwnForeignKey(dropped.constraint())
                || change instanceof ConstraintChange.ConstraintChanged changed && isOwnForeignKey(changed.before())
                || change instanceof ConstraintChange.ConstraintRenamed renamed && isOwnForeignKey(renamed.before());
        return foreignKey ? Part.BY_ITSELF : Part.WITHIN;
    }

    private static boolean isOwnForeignKey(Constraint constraint) {
        return constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited();
    }

    private static boolean isNew(SchemaChange change) {
        if (change instanceof BehaviourChange.TriggerChanged trigger) {
            return trigger.before().filter(before -> !before.inherited()).isEmpty()
                    && trigger.after().filter(Trigger::inherited).isEmpty();
        }
        return change instanceof BehaviourChange.PolicyChanged policy && policy.before().isEmpty()
                || change instanceof BehaviourChange.RuleChanged rule && rule.before().isEmpty();
    }
}
