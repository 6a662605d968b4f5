package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Alterations that make the same objects go and come back become one step. */
final class AlterationGroups {

    private final Situation situation;
    private final Rebuild rebuild;
    private final Map<Alteration, Set<ObjectId>> affected = new LinkedHashMap<>();
    private final Map<Alteration, Alteration> leaders = new HashMap<>();
    private final Set<ObjectId> absorbed = new HashSet<>();
    private final Map<ObjectId, ObjectId> successors = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    AlterationGroups(List<Alteration> alterations, List<SchemaChange> changes, Situation situation) {
        this.situation = situation;
        changes.forEach(this::learnSuccessor);
        rebuild = new Rebuild(situation.sql(), situation.prod(), situation.dev(), situation.prodNeeds(), situation.devNeeds(), successors);
        alterations.forEach(alteration -> affected.put(alteration, rebuild.affected(alteration)));
        affected.values().forEach(absorbed::addAll);
        alterations.stream().filter(this::isDoneByAnother).toList().forEach(affected::remove);
        group();
        affected.forEach((alteration, objects) -> objects.forEach(this::refuseWhatCannotGo));
    }

    private void learnSuccessor(SchemaChange change) {
        if (change instanceof SchemaChange.ConstraintRenamed renamed) {
            successors.put(new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(renamed.table()), renamed.before().name()), change.subject());
        } else if (change instanceof SchemaChange.IndexRenamed renamed) {
            successors.put(new ObjectId(ObjectKind.INDEX, situation.prodName(renamed.table()), renamed.before().name()), change.subject());
        }
    }

    private boolean isDoneByAnother(Alteration alteration) {
        return !alteration.core().isEmpty() && affected.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(alteration) && entry.getValue().contains(alteration.subject()));
    }

    private void group() {
        Map<ObjectId, Alteration> byObject = new HashMap<>();
        affected.keySet().forEach(alteration -> leaders.put(alteration, alteration));
        affected.forEach((alteration, objects) -> objects.forEach(object -> {
            Alteration other = byObject.putIfAbsent(object, alteration);
            if (other != null) {
                leaders.put(leader(alteration), leader(other));
            }
        }));
    }

    private Alteration leader(Alteration alteration) {
        Alteration current = alteration;
        while (!leaders.get(current).equals(current)) {
            current = leaders.get(current);
        }
        return current;
    }

    private void refuseWhatCannotGo(ObjectId object) {
        if (object.kind() == ObjectKind.COLUMN && isGenerated(object)) {
            refusals.add(new Refusal(Words.of(object), "It is computed from what changes, and the server does not let it go and come back; change it "
                    + "by hand."));
        } else if (object.kind().isPart() && situation.hasOldName(object.name())) {
            refusals.add(new Refusal(Words.of(object), "It must be made again while its table gets another name; plan the two one after the "
                    + "other."));
        }
    }

    private boolean isGenerated(ObjectId column) {
        return situation.prod().table(column.name()).flatMap(table -> table.column(column.part()))
                .filter(found -> found.generated().isPresent()).isPresent();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Whether what the change would do is done where its object goes and comes back. */
    boolean absorbs(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnDefaultChanged || !(change.subject().kind() == ObjectKind.COLUMN)) {
            ObjectId subject = change.subject();
            ObjectId inProd = subject.kind().isPart() ? new ObjectId(subject.kind(), situation.prodName(subject.name()), subject.part()) : subject;
            boolean comment = change instanceof SchemaChange.CommentChanged;
            boolean partOfView = subject.kind().isPart() && (absorbed.contains(ObjectId.of(ObjectKind.VIEW, subject.name()))
                    || absorbed.contains(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, subject.name())));
            return !comment && (partOfView || absorbed.contains(inProd) || successors.entrySet().stream()
                    .anyMatch(entry -> entry.getValue().equals(subject) && absorbed.contains(entry.getKey())));
        }
        return false;
    }

    /** The one step of a group, at the place of the alteration that leads it. */
    Optional<Draft> draftLedBy(Alteration alteration) {
        if (!affected.containsKey(alteration) || !leader(alteration).equals(alteration)) {
            return Optional.empty();
        }
        List<Alteration> members = affected.keySet().stream().filter(member -> leader(member).equals(alteration)).toList();
        Set<ObjectId> objects = members.stream().flatMap(member -> affected.get(member).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.of(draft(alteration, members, objects));
    }

    private Draft draft(Alteration leading, List<Alteration> members, Set<ObjectId> objects) {
        List<ObjectId> back = rebuild.comingBack(objects);
        boolean loses = objects.stream().anyMatch(object -> object.kind() != ObjectKind.COLUMN
                && !back.contains(successors.getOrDefault(object, object)));
        Stage stage = loses ? Stage.HIDE : Stage.EXPAND;
        for (Alteration member : members) {
            stage = stage.orLater(member.stage());
        }
        Set<ObjectId> passengers = new LinkedHashSet<>(objects);
        members.forEach(member -> passengers.removeAll(member.rebuilt()));
        String title = leading.title() + (members.size() > 1 ? " and " + (members.size() - 1) + " more that hang together" : "");
        Draft.Builder draft = Draft.in(stage, title)
                .moves(rebuild.around(members.stream().flatMap(member -> member.core().stream()).toList(), objects));
        for (Alteration member : members) {
            draft.about(member.subject()).hazards(member.hazards()).needs(member.needs()).gives(member.gives());
            member.lock().ifPresent(draft::lock);
        }
        if (members.size() == 1) {
            draft.done(leading.done());
        }
        if (!passengers.isEmpty()) {
            draft.hazards(List.of(new Hazard("dependents-made-again", Severity.NOTICE, "The server insists that these go first and come back: "
                    + passengers.stream().map(Words::of).collect(Collectors.joining(", ")) + ". All in one transaction.")));
        }
        objects.stream().filter(object -> object.kind() != ObjectKind.COLUMN).forEach(object -> draft
                .gives(situation.prod().find(object).map(Making::withParts).orElse(java.util.stream.Stream.of(object))
                        .flatMap(part -> java.util.stream.Stream.of(ObjectState.away(part), ObjectState.gone(part))).toList()));
        back.stream().filter(object -> object.kind() != ObjectKind.COLUMN).forEach(object -> draft
                .gives(situation.dev().find(object).map(Making::withParts).orElse(java.util.stream.Stream.of(object))
                        .map(ObjectState::present).toList()));
        return draft.build();
    }
}
