package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.recipe.ObjectState.Presence;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a draft needs because of what it gives: by the servers' own records, by who holds whom, by names that must be free. */
final class ImpliedNeeds {

    private final Situation situation;
    private final Map<ObjectName, ObjectId> namesInProd;

    ImpliedNeeds(Situation situation) {
        this.situation = situation;
        namesInProd = relationNames(situation.prod());
    }

    Draft complete(Draft draft) {
        Set<ObjectState> needs = new LinkedHashSet<>();
        Set<ObjectState> free = new LinkedHashSet<>();
        for (ObjectState state : draft.gives()) {
            switch (state.presence()) {
                case PRESENT -> present(state.object(), needs);
                case FREE -> { }
                case AWAY -> {
                    dependents(state, needs);
                    free.add(ObjectState.free(state.object()));
                }
                case GONE -> {
                    boolean inPlace = draft.gives().contains(ObjectState.present(state.object()));
                    if (!inPlace && state.object().kind() != ObjectKind.COLUMN) {
                        dependents(state, needs);
                    }
                }
            }
        }
        free.removeAll(draft.needs());
        needs.removeAll(draft.gives());
        needs.removeAll(free);
        return draft.needing(needs).giving(free);
    }

    private void present(ObjectId object, Set<ObjectState> needs) {
        for (ObjectId need : situation.devNeeds().needsOf(object)) {
            needs.add(ObjectState.present(need));
            if (object.kind() == ObjectKind.CONSTRAINT && need.kind() == ObjectKind.INDEX) {
                partsOf(need).forEach(part -> needs.add(ObjectState.present(part)));
            }
        }
        object.holder().ifPresent(holder -> needs.add(ObjectState.present(ObjectId.table(holder))));
        if (!object.name().schema().isEmpty()) {
            needs.add(ObjectState.present(ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified(object.name().schema()))));
        }
        boolean stays = object.kind() == ObjectKind.COLUMN
                && situation.prodTable(object.name()).flatMap(table -> table.column(object.part())).isPresent();
        relationName(situation.dev(), object).filter(name -> !stays).flatMap(name -> Optional.ofNullable(namesInProd.get(name)))
                .ifPresent(holder -> needs.add(ObjectState.free(holder)));
    }

    /** The indexes of partitions by which a partitioned index becomes valid. */
    private Stream<ObjectId> partsOf(ObjectId index) {
        Optional<ObjectName> name = Optional.of(index.name().withName(index.part()));
        return situation.dev().all(Table.class).filter(table -> table.storage().partitionOf().isPresent())
                .flatMap(table -> table.indexes().stream().filter(part -> part.attachedTo().equals(name))
                        .map(part -> new ObjectId(ObjectKind.INDEX, table.name(), part.name())));
    }

    private void dependents(ObjectState state, Set<ObjectState> needs) {
        situation.prodNeeds().dependentsOf(state.object()).forEach(dependent -> {
            boolean asksIt = state.object().kind() == ObjectKind.SEQUENCE && dependent.kind() == ObjectKind.COLUMN;
            needs.add(asksIt && !situation.isDropped(dependent) ? ObjectState.gone(dependent) : new ObjectState(dependent, state.presence()));
        });
        if (state.object().kind() == ObjectKind.SCHEMA) {
            situation.prod().objects().keySet().stream().filter(other -> other.name().schema().equals(state.object().name().name()))
                    .forEach(other -> needs.add(new ObjectState(other, Presence.GONE)));
        }
        state.object().holder().filter(holder -> state.presence() == Presence.AWAY && situation.hasOldName(holder))
                .ifPresent(holder -> needs.add(ObjectState.away(ObjectId.table(holder))));
    }

    private static Map<ObjectName, ObjectId> relationNames(Schema schema) {
        Map<ObjectName, ObjectId> names = new HashMap<>();
        for (SchemaObject object : schema.objects().values()) {
            Making.withParts(object).forEach(part -> relationName(schema, part).ifPresent(name -> names.put(name, part)));
        }
        return names;
    }

    /** The name in the namespace that tables, views, sequences, types, indexes and keys share; for a column that of its own sequence. */
    static Optional<ObjectName> relationName(Schema schema, ObjectId object) {
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, TYPE -> Optional.of(object.name());
            case INDEX -> Optional.of(object.name().withName(object.part()));
            case COLUMN -> schema.table(object.name()).flatMap(table -> table.column(object.part())).flatMap(Column::identity)
                    .flatMap(Identity::name);
            case CONSTRAINT -> schema.table(object.name()).flatMap(table -> table.constraint(object.part()))
                    .filter(Constraint::isKeptByIndex).map(constraint -> object.name().withName(object.part()));
            default -> Optional.empty();
        };
    }
}
