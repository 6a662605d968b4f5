package dev.chrysalis.app.compare;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The changes of a comparison as a tree: kinds, objects, and what differs within them. */
record ChangeTree(List<ChangeGroup> groups) {

    ChangeTree {
        groups = List.copyOf(groups);
    }

    static ChangeTree of(Comparison comparison) {
        Map<ObjectId, Difference> own = new TreeMap<>();
        Map<ObjectId, Map<ObjectId, Difference>> parts = new TreeMap<>();
        for (SchemaChange change : comparison.changes()) {
            ObjectId subject = change.subject();
            if (subject.kind().isPart()) {
                parts.computeIfAbsent(holder(comparison, subject), id -> new TreeMap<>())
                        .merge(subject, change.difference(), ChangeTree::heavier);
            } else {
                own.merge(subject, change.difference(), ChangeTree::heavier);
            }
        }
        parts.keySet().forEach(holder -> own.putIfAbsent(holder, Difference.CHANGED));
        Map<ObjectKind, List<ChangeRow>> rows = new EnumMap<>(ObjectKind.class);
        own.forEach((id, difference) -> rows.computeIfAbsent(id.kind(), kind -> new ArrayList<>())
                .add(new ChangeRow(id, difference, rows(parts.getOrDefault(id, Map.of())))));
        return new ChangeTree(rows.entrySet().stream().map(entry -> new ChangeGroup(entry.getKey(), entry.getValue())).toList());
    }

    private static ObjectId holder(Comparison comparison, ObjectId part) {
        ObjectId table = ObjectId.table(part.name());
        if (comparison.dev().find(table).isPresent() || comparison.prod().find(table).isPresent()) {
            return table;
        }
        ObjectId view = ObjectId.of(ObjectKind.VIEW, part.name());
        return comparison.dev().find(view).isPresent() ? view : ObjectId.of(ObjectKind.MATERIALIZED_VIEW, part.name());
    }

    private static Difference heavier(Difference first, Difference second) {
        return first == second ? first : Difference.CHANGED;
    }

    private static List<ChangeRow> rows(Map<ObjectId, Difference> parts) {
        return parts.entrySet().stream().map(part -> new ChangeRow(part.getKey(), part.getValue(), List.of())).toList();
    }

    /** What is left where only some rows are wanted; a table stays while something within it does. */
    ChangeTree filtered(ChangeFilter filter) {
        List<ChangeGroup> left = new ArrayList<>();
        for (ChangeGroup group : groups) {
            List<ChangeRow> rows = new ArrayList<>();
            for (ChangeRow row : group.rows()) {
                List<ChangeRow> parts = row.parts().stream().filter(filter::wants).toList();
                if (!parts.isEmpty() || row.parts().isEmpty() && filter.wants(row)) {
                    rows.add(new ChangeRow(row.id(), row.difference(), parts));
                }
            }
            if (!rows.isEmpty()) {
                left.add(new ChangeGroup(group.kind(), rows));
            }
        }
        return new ChangeTree(left);
    }

    /** Every object that differs by itself, in the order of the tree. */
    List<ChangeRow> leaves() {
        return groups.stream().flatMap(group -> group.rows().stream())
                .flatMap(row -> row.parts().isEmpty() ? java.util.stream.Stream.of(row) : row.parts().stream()).toList();
    }

    Map<Difference, Long> counts() {
        return leaves().stream().collect(Collectors.groupingBy(ChangeRow::difference, () -> new EnumMap<>(Difference.class),
                Collectors.counting()));
    }

    /** How many objects of each kind differ, in the order in which people read a schema. */
    Map<ObjectKind, Long> kinds() {
        return leaves().stream().collect(Collectors.groupingBy(row -> row.id().kind(), () -> new EnumMap<>(ObjectKind.class),
                Collectors.counting()));
    }
}
