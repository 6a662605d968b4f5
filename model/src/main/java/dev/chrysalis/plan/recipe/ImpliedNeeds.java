package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.ObjectState.Presence;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a draft needs because of what it gives: by the servers' own records, by who holds whom, by names that must be free. */
public final class ImpliedNeeds {

    private final Situation situation;
    private final Map<ObjectName, ObjectId> namesInProd;

    public ImpliedNeeds(Situation situation) {
        this.situation = situation;
        namesInProd = RelationNames.in(situation.prod());
    }

    public Draft complete(Draft draft) {
        Set<ObjectState> needs = new LinkedHashSet<>();
        Set<ObjectState> free = new LinkedHashSet<>();
        for (ObjectState state : draft.gives()) {
            switch (state.presence()) {
                case PRESENT -> present(state.object(), isRenamed(state.object(), draft), needs);
                case FREE -> { }
                case AWAY -> {
                    dependents(state, needs);
                    ReplicaIdentity.movedBefore(state.object(), situation).forEach(needs::add);
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

    /** Whether a constraint or index only gets its name: what it rests on may be altered before or after. */
    private static boolean isRenamed(ObjectId object, Draft draft) {
        return (object.kind() == ObjectKind.CONSTRAINT || object.kind() == ObjectKind.INDEX) && draft.gives().stream()
                .anyMatch(state -> state.presence() == Presence.FREE && state.object().kind() == object.kind());
    }

    private void present(ObjectId object, boolean renamed, Set<ObjectState> needs) {
        for (ObjectId need : renamed ? Set.<ObjectId>of() : situation.devNeeds().needsOf(object)) {
            needs.add(ObjectState.present(need));
            if (isOwnForeignKey(object)) {
                partsOf(need).forEach(part -> needs.add(ObjectState.present(part)));
                needs.add(PartitionedIndex.served(need.name(), need.part()));
            }
        }
        object.holder().ifPresent(holder -> needs.add(ObjectState.present(ObjectId.table(holder))));
        if (!object.name().schema().isEmpty()) {
            needs.add(ObjectState.present(ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified(object.name().schema()))));
        }
        boolean stays = object.kind() == ObjectKind.COLUMN
                && situation.prodTable(object.name()).flatMap(table -> table.column(object.part())).isPresent();
        RelationNames.of(situation.dev(), object).filter(name -> !stays).flatMap(name -> Optional.ofNullable(namesInProd.get(name)))
                .ifPresent(holder -> needs.add(ObjectState.free(holder)));
    }

    private boolean isOwnForeignKey(ObjectId object) {
        return object.kind() == ObjectKind.CONSTRAINT
                && situation.dev().table(object.name()).flatMap(table -> table.constraint(object.part()))
                .filter(constraint -> constraint.references().isPresent() && !constraint.inherited()).isPresent();
    }

    /** What partitions bring, by which an index of their parent becomes valid. */
    private Stream<ObjectId> partsOf(ObjectId index) {
        return situation.dev().table(index.name()).flatMap(table -> table.index(index.part())).stream()
                .filter(found -> index.kind() == ObjectKind.INDEX)
                .flatMap(found -> PartitionedIndex.parts(situation.dev(), index.name(), found).stream())
                .flatMap(part -> Stream.concat(Stream.of(part.id()), partsOf(part.id())));
    }

    private void dependents(ObjectState state, Set<ObjectState> needs) {
        if (state.object().kind() == ObjectKind.SEQUENCE && situation.hasOldName(state.object().name())) {
            // what asks it follows it to its other name
            return;
        }
        situation.prodNeeds().dependentsOf(state.object()).stream().filter(dependent -> !isPart(dependent, state.object()))
                .forEach(dependent -> {
            boolean asksIt = state.object().kind() == ObjectKind.SEQUENCE && dependent.kind() == ObjectKind.COLUMN;
            needs.add(asksIt && !situation.isDropped(dependent) ? ObjectState.gone(dependent)
                    : new ObjectState(dependent, state.presence()));
        });
        if (state.object().kind() == ObjectKind.SCHEMA) {
            situation.prod().objects().keySet().stream().filter(other -> other.name().schema().equals(state.object().name().name()))
                    .forEach(other -> needs.add(new ObjectState(other, Presence.GONE)));
        }
        state.object().holder().filter(holder -> state.presence() == Presence.AWAY && state.object().kind() == ObjectKind.COLUMN
                        && situation.hasOldName(holder))
                .ifPresent(holder -> needs.add(ObjectState.away(ObjectId.table(holder))));
    }

    /** What a partition contributes to an index of its parent goes with it, or is let go by it. */
    private boolean isPart(ObjectId dependent, ObjectId on) {
        return (on.kind() == ObjectKind.INDEX || on.kind() == ObjectKind.CONSTRAINT)
                && RelationNames.of(situation.prod(), dependent).isPresent()
                && situation.prod().table(dependent.name()).flatMap(table -> table.storage().partitionOf())
                .filter(place -> place.parent().equals(on.name())).isPresent();
    }
}
