package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds partitions that go on under another name: those of PROD and of DEV that take the very same rows of the same table. Where rows move
 * between other partitions of it, or indexes and keys of the whole change, which tell partitions by their names, none goes on: the table is
 * made anew.
 */
final class PartitionSuccession {

    private final Comparison comparison;
    private final Map<Table, Table> tables;
    /** The names of DEV, by those of PROD that they succeed. */
    private final Map<ObjectName, ObjectName> devNames = new HashMap<>();

    /** @param tables those of DEV that are decided to succeed those of PROD */
    PartitionSuccession(Comparison comparison, Map<Table, Table> tables) {
        this.comparison = comparison;
        this.tables = tables;
        tables.forEach((before, after) -> devNames.put(before.name(), after.name()));
    }

    /** Those that may succeed each other, the partitions of a table before theirs. */
    Map<Table, Table> among(List<Table> dropped, List<Table> added) {
        Map<Table, Table> found = new LinkedHashMap<>();
        List<Table> open = new ArrayList<>(added);
        int known;
        do {
            known = found.size();
            for (Table before : dropped) {
                open.stream().filter(after -> !found.containsKey(before) && isSame(before, after)).findFirst().ifPresent(after -> {
                    open.remove(after);
                    found.put(before, after);
                    devNames.put(before.name(), after.name());
                });
            }
        } while (found.size() > known);
        if (!found.isEmpty()) {
            Map<Table, Table> all = new LinkedHashMap<>(tables);
            all.putAll(found);
            Successors successors = new Successors(all, Map.of());
            RemadeTrees remade = new RemadeTrees(comparison.prod(), comparison.dev(), successors.prodNames());
            Set<ObjectName> changed = successors.in(comparison).changes().stream().filter(PartitionSuccession::concernsIndexes)
                    .map(change -> change.subject().name()).collect(Collectors.toSet());
            found.values().removeIf(after -> remade.contains(after.name()) || above(after).anyMatch(changed::contains));
        }
        return found;
    }

    /** Whether an index or key comes, goes or changes. */
    private static boolean concernsIndexes(SchemaChange change) {
        ObjectKind kind = change.subject().kind();
        return (kind == ObjectKind.INDEX || kind == ObjectKind.CONSTRAINT) && !(change instanceof IndexChange.IndexRenamed)
                && !(change instanceof ConstraintChange.ConstraintRenamed);
    }

    /** The tables of DEV whose partition it is, over any number of hands. */
    private Stream<ObjectName> above(Table partition) {
        return partition.storage().partitionOf().map(PartitionOf::parent).stream().flatMap(parent -> Stream.concat(Stream.of(parent),
                comparison.dev().table(parent).stream().flatMap(this::above)));
    }

    private boolean isSame(Table before, Table after) {
        Optional<PartitionOf> place = before.storage().partitionOf()
                .map(old -> new PartitionOf(devNames.getOrDefault(old.parent(), old.parent()), old.bound()));
        return place.isPresent() && place.equals(after.storage().partitionOf())
                && before.storage().partitionedBy().equals(after.storage().partitionedBy());
    }
}
