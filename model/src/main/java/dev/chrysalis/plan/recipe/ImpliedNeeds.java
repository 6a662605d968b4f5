package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.recipe.ObjectState.Presence;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        for (ObjectState state : draft.gives()) {
            switch (state.presence()) {
                case PRESENT -> present(state.object(), needs);
                case AWAY -> dependents(state, needs);
                case GONE -> {
                    boolean inPlace = draft.gives().contains(ObjectState.present(state.object()));
                    if (!inPlace && state.object().kind() != ObjectKind.COLUMN) {
                        dependents(state, needs);
                    }
                }
            }
        }
        needs.removeAll(draft.gives());
        return draft.needing(needs);
    }

    private void present(ObjectId object, Set<ObjectState> needs) {
        situation.devNeeds().needsOf(object).forEach(need -> needs.add(ObjectState.present(need)));
        object.holder().ifPresent(holder -> needs.add(ObjectState.present(ObjectId.table(holder))));
        if (!object.name().schema().isEmpty()) {
            needs.add(ObjectState.present(ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified(object.name().schema()))));
        }
        relationName(situation.dev(), object).flatMap(name -> Optional.ofNullable(namesInProd.get(name)))
                .ifPresent(holder -> needs.add(ObjectState.away(holder)));
    }

    private void dependents(ObjectState state, Set<ObjectState> needs) {
        situation.prodNeeds().dependentsOf(state.object())
                .forEach(dependent -> needs.add(new ObjectState(dependent, state.presence())));
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

    /** The name in the namespace that tables, views, sequences, types, indexes and keys share. */
    static Optional<ObjectName> relationName(Schema schema, ObjectId object) {
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, TYPE -> Optional.of(object.name());
            case INDEX -> Optional.of(object.name().withName(object.part()));
            case CONSTRAINT -> schema.table(object.name()).flatMap(table -> table.constraint(object.part()))
                    .filter(Constraint::isKeptByIndex).map(constraint -> object.name().withName(object.part()));
            default -> Optional.empty();
        };
    }
}
