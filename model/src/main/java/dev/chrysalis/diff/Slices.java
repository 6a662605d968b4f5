package dev.chrysalis.diff;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An object cut into what a change may speak of: the object itself without its parts, and each part; every slice with its fingerprint. */
final class Slices {

    private static final WithoutOwners BARE = new WithoutOwners();

    private Slices() {
    }

    static Map<ObjectId, Fingerprint> of(SchemaObject object) {
        Map<ObjectId, Fingerprint> slices = new LinkedHashMap<>();
        SchemaObject bare = object.accept(BARE);
        if (bare instanceof Table table) {
            slices.put(table.id(), print(List.of(table.name(), table.storage(), table.annotations())));
            add(slices, ObjectKind.COLUMN, table.name(), table.columns(), column -> column.name());
            add(slices, ObjectKind.CONSTRAINT, table.name(), table.constraints(), constraint -> constraint.name());
            add(slices, ObjectKind.INDEX, table.name(), table.indexes(), index -> index.name());
            add(slices, ObjectKind.TRIGGER, table.name(), table.triggers(), trigger -> trigger.name());
            add(slices, ObjectKind.POLICY, table.name(), table.policies(), policy -> policy.name());
            add(slices, ObjectKind.RULE, table.name(), table.rules(), rule -> rule.name());
        } else if (bare instanceof View view) {
            slices.put(view.id(), print(List.of(view.columns(), view.query(), view.options(), view.annotations())));
            add(slices, ObjectKind.INDEX, view.name(), view.indexes(), index -> index.name());
            add(slices, ObjectKind.TRIGGER, view.name(), view.triggers(), trigger -> trigger.name());
            add(slices, ObjectKind.RULE, view.name(), view.rules(), rule -> rule.name());
        } else {
            slices.put(bare.id(), print(bare));
        }
        return slices;
    }

    /** The slice that a change speaks of; empty where the schema has none such. */
    static Optional<Fingerprint> find(Schema schema, ObjectId id) {
        Stream<ObjectKind> holders = id.kind().isPart() ? Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                : Stream.empty();
        return Stream.concat(schema.find(id).stream(), holders.flatMap(kind -> schema.find(ObjectId.of(kind, id.name())).stream()))
                .map(object -> of(object).get(id)).flatMap(Stream::ofNullable).findFirst();
    }

    private static <T> void add(Map<ObjectId, Fingerprint> slices, ObjectKind kind, ObjectName holder, List<T> parts,
                                Function<T, String> name) {
        parts.forEach(part -> slices.put(new ObjectId(kind, holder, name.apply(part)), print(part)));
    }

    private static Fingerprint print(Object slice) {
        return Fingerprint.of(slice);
    }
}
