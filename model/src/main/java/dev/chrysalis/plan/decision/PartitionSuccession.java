package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds partitions that go on under another name: those of PROD and of DEV that take the very same rows of the same table. Where rows move
 * between other partitions of it, all are made anew anyway, and none goes on.
 */
final class PartitionSuccession {

    private final Comparison comparison;
    /** The names of DEV, by those of PROD that they succeed. */
    private final Map<ObjectName, ObjectName> devNames = new HashMap<>();

    /** @param tables those of DEV that are decided to succeed those of PROD */
    PartitionSuccession(Comparison comparison, Map<Table, Table> tables) {
        this.comparison = comparison;
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
        Map<ObjectName, ObjectName> prodNames = new HashMap<>();
        devNames.forEach((before, after) -> prodNames.put(after, before));
        RemadeTrees remade = new RemadeTrees(comparison.prod(), comparison.dev(), prodNames);
        found.values().removeIf(after -> remade.contains(after.name()));
        return found;
    }

    private boolean isSame(Table before, Table after) {
        Optional<PartitionOf> place = before.storage().partitionOf()
                .map(old -> new PartitionOf(devNames.getOrDefault(old.parent(), old.parent()), old.bound()));
        return place.isPresent() && place.equals(after.storage().partitionOf())
                && before.storage().partitionedBy().equals(after.storage().partitionedBy());
    }
}
