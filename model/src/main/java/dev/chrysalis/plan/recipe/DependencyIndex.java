package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Dependency;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What rests on what within one schema: the server's own record, and what follows from the structure of tables. */
public final class DependencyIndex {

    private final Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> neededBy = new HashMap<>();

    public DependencyIndex(Schema schema) {
        for (Dependency dependency : schema.dependencies()) {
            add(dependency.dependent(), dependency.on());
            if (dependency.dependent().kind() == ObjectKind.TYPE && !dependency.dependent().part().isEmpty()) {
                // a domain is made with what its constraints speak of
                add(ObjectId.of(ObjectKind.TYPE, dependency.dependent().name()), dependency.on());
            }
            holderOfColumn(schema, dependency).ifPresent(holder -> add(dependency.dependent(), holder));
        }
        schema.all(Table.class).forEach(table -> addParts(schema, table));
    }

    /** Who rests on a column of another table or view rests on that table or view. */
    private static Optional<ObjectId> holderOfColumn(Schema schema, Dependency dependency) {
        ObjectId on = dependency.on();
        if (on.kind() != ObjectKind.COLUMN || dependency.dependent().kind().isPart() && dependency.dependent().name().equals(on.name())) {
            return Optional.empty();
        }
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW).map(kind -> ObjectId.of(kind, on.name()))
                .filter(schema.objects()::containsKey).findFirst();
    }

    private void addParts(Schema schema, Table table) {
        for (Constraint constraint : table.constraints()) {
            ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table.name(), constraint.name());
            constraint.columns().forEach(column -> add(id, ObjectId.column(table.name(), column)));
            constraint.references().ifPresent(parent -> {
                parent.columns().forEach(column -> add(id, ObjectId.column(parent.table(), column)));
                schema.table(parent.table()).ifPresent(other -> other.constraints().stream()
                        .filter(key -> key.isKeptByIndex()
                                && new LinkedHashSet<>(key.columns()).equals(new LinkedHashSet<>(parent.columns())))
                        .findFirst()
                        .ifPresent(key -> add(id, new ObjectId(ObjectKind.CONSTRAINT, parent.table(), key.name()))));
            });
        }
        for (Index index : table.indexes()) {
            ObjectId id = new ObjectId(ObjectKind.INDEX, table.name(), index.name());
            index.attachedTo().ifPresent(parent -> table.storage().partitionOf()
                    .ifPresent(place -> add(id, new ObjectId(ObjectKind.INDEX, place.parent(), parent.name()))));
            index.keys().stream().filter(key -> table.column(key).isPresent())
                    .forEach(key -> add(id, ObjectId.column(table.name(), key)));
        }
        table.triggers().forEach(trigger -> trigger.function()
                .ifPresent(function -> add(new ObjectId(ObjectKind.TRIGGER, table.name(), trigger.name()), function)));
        table.storage().partitionOf().ifPresent(place -> add(table.id(), ObjectId.table(place.parent())));
        for (ObjectName parent : table.storage().inherits()) {
            add(table.id(), ObjectId.table(parent));
        }
    }

    private void add(ObjectId dependent, ObjectId on) {
        if (!dependent.equals(on)) {
            needs.merge(dependent, Set.of(on), DependencyIndex::together);
            neededBy.merge(on, Set.of(dependent), DependencyIndex::together);
        }
    }

    /** Most need, or are needed by, one other alone: in a schema of 50,000 tables a table of hashes for each would fill the heap. */
    private static Set<ObjectId> together(Set<ObjectId> known, Set<ObjectId> one) {
        Set<ObjectId> all = known.size() > 1 ? known : new LinkedHashSet<>(known);
        all.addAll(one);
        return all;
    }

    /** What it needs directly. */
    public Set<ObjectId> needsOf(ObjectId object) {
        return needs.getOrDefault(object, Set.of());
    }

    /** What needs it directly. */
    public Set<ObjectId> dependentsOf(ObjectId object) {
        return neededBy.getOrDefault(object, Set.of());
    }

    /** Everything that needs one of them, over any number of hands; none of themselves unless they need each other. */
    public Set<ObjectId> closure(Collection<ObjectId> roots) {
        Set<ObjectId> found = new LinkedHashSet<>();
        List<ObjectId> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            for (ObjectId dependent : dependentsOf(open.remove(0))) {
                if (found.add(dependent)) {
                    open.add(dependent);
                }
            }
        }
        return found;
    }

    /** Those objects so that each comes after all of them that it needs. */
    public List<ObjectId> inOrder(Collection<ObjectId> objects) {
        Set<ObjectId> ordered = new LinkedHashSet<>();
        Set<ObjectId> wanted = new LinkedHashSet<>(objects);
        Set<ObjectId> visited = new LinkedHashSet<>();
        wanted.forEach(object -> visit(object, wanted, visited, ordered));
        return List.copyOf(ordered);
    }

    private void visit(ObjectId object, Set<ObjectId> wanted, Set<ObjectId> visited, Set<ObjectId> ordered) {
        if (!visited.add(object)) {
            return;
        }
        for (ObjectId need : needsOf(object)) {
            visit(need, wanted, visited, ordered);
        }
        if (wanted.contains(object)) {
            ordered.add(object);
        }
    }
}
