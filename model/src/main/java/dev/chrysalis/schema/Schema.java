package dev.chrysalis.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a database looks like at one moment: its objects, what needs what, and what was seen but not understood. Chrysalis' own
 * objects are never in it. Immutable and safe to share between threads.
 *
 * @param server what its server holds beside it; empty where that was not read
 */
public record Schema(DatabaseProduct product, SortedMap<ObjectId, SchemaObject> objects, List<Dependency> dependencies,
                     List<NotUnderstood> notUnderstood, Optional<ServerInventory> server) {

    public Schema {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        dependencies = List.copyOf(dependencies);
        notUnderstood = List.copyOf(notUnderstood);
    }

    public static Schema of(DatabaseProduct product, Collection<? extends SchemaObject> objects, List<Dependency> dependencies,
                            List<NotUnderstood> notUnderstood) {
        Map<ObjectId, SchemaObject> byId = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("two objects are both " + object.id().kind() + " " + object.id());
            }
        }
        return new Schema(product, new TreeMap<>(byId), dependencies, notUnderstood, Optional.empty());
    }

    public static Schema empty(DatabaseProduct product) {
        return new Schema(product, Collections.emptySortedMap(), List.of(), List.of(), Optional.empty());
    }

    /** The same with those objects, each in place of the one of its name. */
    public Schema with(Collection<? extends SchemaObject> others) {
        SortedMap<ObjectId, SchemaObject> all = new TreeMap<>(objects);
        others.forEach(object -> all.put(object.id(), object));
        return new Schema(product, all, dependencies, notUnderstood, server);
    }

    /** The same on a server of which it is known what it holds. */
    public Schema on(ServerInventory inventory) {
        return new Schema(product, objects, dependencies, notUnderstood, Optional.of(inventory));
    }

    /** The same with other ids in what depends on what. */
    public Schema renaming(Map<ObjectId, ObjectId> ids) {
        return new Schema(product, objects, dependencies.stream().map(dependency -> new Dependency(
                ids.getOrDefault(dependency.dependent(), dependency.dependent()), ids.getOrDefault(dependency.on(), dependency.on())))
                .toList(), notUnderstood, server);
    }

    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    public Optional<Table> table(ObjectName name) {
        return find(ObjectId.table(name)).map(Table.class::cast);
    }

    /** The type of that kind which declares a column's type, or its elements; empty where the server itself does, or none of that kind. */
    public <T extends SchemaObject> Optional<T> declared(DataType type, Class<T> kind) {
        return type.declaredBy().flatMap(name -> find(ObjectId.of(ObjectKind.TYPE, name))).filter(kind::isInstance).map(kind::cast);
    }

    public <T extends SchemaObject> Stream<T> all(Class<T> type) {
        return objects.values().stream().filter(type::isInstance).map(type::cast);
    }
}
