package dev.chrysalis.plan.decision;

import dev.chrysalis.plan.recipe.RenamedText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import dev.chrysalis.schema.Trigger;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema looks like once tables and sequences have other names: everything that the server keeps by number follows, and the
 * sequences that a table owns go with it to another schema.
 */
final class RenamedTables {

    private final Map<ObjectName, ObjectName> names;
    private final RenamedText texts;

    /** @param names the new name by the old one */
    RenamedTables(Map<ObjectName, ObjectName> names) {
        this.names = names;
        texts = new RenamedText(names);
    }

    Schema in(Schema schema) {
        RenamedTables all = withSequences(schema);
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            objects.add(all.renamed(object));
        }
        return Schema.of(schema.product(), objects, schema.dependencies(), schema.notUnderstood());
    }

    /** The name that an object of that schema has then. */
    ObjectName nameIn(Schema schema, ObjectName before) {
        return withSequences(schema).name(before);
    }

    private RenamedTables withSequences(Schema schema) {
        Map<ObjectName, ObjectName> all = new HashMap<>(names);
        schema.all(Sequence.class).filter(sequence -> !names.containsKey(sequence.name()))
                .forEach(sequence -> sequence.ownedBy().map(column -> name(column.name()).schema())
                .filter(there -> !there.equals(sequence.name().schema()))
                .ifPresent(there -> all.put(sequence.name(), new ObjectName(there, sequence.name().name()))));
        return new RenamedTables(all);
    }

    private SchemaObject renamed(SchemaObject object) {
        if (object instanceof Table table) {
            return renamed(table);
        }
        if (object instanceof View view) {
            return new View(view.name(), view.materialized(), view.columns(), text(view.query()), view.options(), view.indexes(),
                    view.triggers(), view.rules(), view.annotations());
        }
        if (object instanceof Sequence sequence) {
            return new Sequence(name(sequence.name()), sequence.options(),
                    sequence.ownedBy().map(column -> ObjectId.column(name(column.name()), column.part()))
                            .filter(column -> column.name().schema().equals(name(sequence.name()).schema())),
                    sequence.unlogged(), sequence.annotations());
        }
        return object;
    }

    private Table renamed(Table table) {
        String schema = name(table.name()).schema();
        return new Table(name(table.name()), table.columns().stream().map(column -> renamed(column, schema)).toList(),
                table.constraints().stream().map(this::renamed).toList(),
                table.indexes().stream().map(index -> renamed(index, table.storage())).toList(),
                table.triggers().stream().map(trigger -> new Trigger(trigger.name(), text(trigger.definition()), trigger.function(),
                        trigger.enabled(), trigger.inherited(), trigger.annotations())).toList(),
                table.policies().stream().map(policy -> new Policy(policy.name(), policy.command(), policy.permissive(), policy.roles(),
                        policy.using().map(this::text), policy.withCheck().map(this::text), policy.annotations())).toList(),
                table.rules().stream()
                .map(rule -> new Rule(rule.name(), text(rule.definition()), rule.enabled(), rule.annotations())).toList(),
                renamed(table.storage()), table.size(), table.annotations());
    }

    private Column renamed(Column column, String schema) {
        Column counted = column.identity().map(identity -> column.withIdentity(Optional.of(identity.in(schema)))).orElse(column);
        return counted.withDefault(column.defaultExpression().map(this::text));
    }

    private TableStorage renamed(TableStorage storage) {
        return storage.withParents(storage.partitionOf().map(place -> new PartitionOf(name(place.parent()), place.bound())),
                storage.inherits().stream().map(this::name).toList());
    }

    private Constraint renamed(Constraint constraint) {
        return new Constraint(constraint.name(), constraint.kind(), constraint.columns(),
                constraint.references().map(parent -> new Reference(name(parent.table()), parent.columns())),
                text(constraint.definition()), constraint.validated(), constraint.inherited(), constraint.options(),
                constraint.annotations());
    }

    private Index renamed(Index index, TableStorage storage) {
        Optional<ObjectName> whole = index.attachedTo().map(name -> new ObjectName(
                storage.partitionOf().map(place -> name(place.parent()).schema()).orElse(name.schema()), name.name()));
        return new Index(index.name(), index.keys(), index.unique(), index.method(), index.predicate().map(this::text),
                text(index.definition()), index.valid(), whole, index.options(), index.annotations());
    }

    private ObjectName name(ObjectName before) {
        return names.getOrDefault(before, before);
    }

    private String text(String definition) {
        return texts.of(definition);
    }
}
