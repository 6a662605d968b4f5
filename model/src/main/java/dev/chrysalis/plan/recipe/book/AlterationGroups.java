package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.LateValidation;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Rebuild;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.OtherObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alterations that make the same objects go and come back become one step. */
final class AlterationGroups {

    private final Situation situation;
    private final LateValidation late;
    private final Rebuild rebuild;
    private final Map<Alteration, Set<ObjectId>> affected = new LinkedHashMap<>();
    private final Map<Alteration, Alteration> leaders = new HashMap<>();
    private final Set<ObjectId> absorbed = new HashSet<>();
    private final Map<ObjectId, ObjectId> successors = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    AlterationGroups(List<Alteration> alterations, List<SchemaChange> changes, Situation situation) {
        this.situation = situation;
        late = new LateValidation(situation);
        changes.forEach(this::learnSuccessor);
        rebuild = new Rebuild(situation.sql(), situation.prod(), situation.dev(), situation.prodNeeds(), situation.devNeeds(), successors,
                Optional.of(late), situation::staysAsInProd, situation.remadeTrees()::contains, situation.renamedText());
        alterations.forEach(alteration -> affected.put(alteration, rebuild.affected(alteration)));
        affected.values().forEach(absorbed::addAll);
        affected.values().stream().flatMap(Set::stream).toList().forEach(index -> Stream.of(situation.prod(), situation.dev())
                .flatMap(schema -> PartitionedIndex.indexesWithin(schema, index)).forEach(absorbed::add));
        alterations.forEach(alteration -> absorbed.addAll(takenAlong(alteration)));
        alterations.stream().filter(this::isDoneByAnother).toList().forEach(affected::remove);
        group();
        affected.values().forEach(objects -> objects.forEach(this::refuseWhatCannotGo));
        affected.forEach(this::refuseWhatIsMadeOf);
    }

    private void learnSuccessor(SchemaChange change) {
        if (change instanceof ObjectChange.ObjectDropped dropped) {
            situation.namesake(dropped.object()).ifPresent(other -> successors.put(dropped.subject(), other.id()));
        } else if (change instanceof ConstraintChange.ConstraintRenamed renamed) {
            successors.put(new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(renamed.table()), renamed.before().name()),
                    change.subject());
        } else if (change instanceof IndexChange.IndexRenamed renamed) {
            successors.put(new ObjectId(ObjectKind.INDEX, situation.prodName(renamed.table()), renamed.before().name()), change.subject());
        }
    }

    private boolean isDoneByAnother(Alteration alteration) {
        ObjectId inProd = inProd(alteration.subject());
        return !alteration.core().isEmpty() && isWhole(inProd)
                && affected.entrySet().stream().filter(entry -> !entry.getKey().equals(alteration))
                .anyMatch(entry -> entry.getValue().contains(inProd) || takenAlong(entry.getKey()).contains(inProd));
    }

    /** A part of a table by the name that the table has in PROD. */
    private ObjectId inProd(ObjectId subject) {
        return subject.kind().isPart() ? new ObjectId(subject.kind(), situation.prodName(subject.name()), subject.part()) : subject;
    }

    /** Other types that become as DEV has them in the same statements. */
    private static Set<ObjectId> takenAlong(Alteration alteration) {
        return alteration.gives().stream().filter(state -> state.presence() == ObjectState.Presence.PRESENT).map(ObjectState::object)
                .filter(object -> object.kind() == ObjectKind.TYPE && !object.equals(alteration.subject())).collect(Collectors.toSet());
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
        if (situation.prod().find(object).filter(OtherObject.class::isInstance).map(OtherObject.class::cast)
                .filter(other -> other.definition().isBlank()).isPresent()) {
            refusals.add(new Refusal(StepWords.of(object),
                    "It would have to go and come back with what it rests on, and its definition cannot be read "
                    + "back; drop it by hand first."));
        } else if (object.kind().isPart() && !situation.devName(object.name()).schema().equals(object.name().schema())) {
            refusals.add(new Refusal(StepWords.of(object),
                    "It must be made again while its table moves to another schema; plan the two one after the "
                    + "other."));
        }
    }

    /** What is made of a type or collation that goes, the server neither lets go nor keeps. */
    private void refuseWhatIsMadeOf(Alteration alteration, Set<ObjectId> going) {
        Stream.concat(going.stream(), alteration.under().stream())
                .filter(object -> object.kind() == ObjectKind.TYPE || object.kind() == ObjectKind.OTHER
                        || object.kind() == ObjectKind.VIEW && going.contains(object))
                .forEach(object -> situation.prodNeeds().dependentsOf(object).stream()
                        .filter(dependent -> !alteration.under().contains(dependent) && isMadeOf(dependent, object)).findFirst()
                        .ifPresent(dependent -> refusals.add(new Refusal(StepWords.of(dependent), "It is made of " + StepWords.of(object)
                                + ", which the server cannot alter and would have to drop; give it another one under a new name first."))));
    }

    private boolean isMadeOf(ObjectId dependent, ObjectId on) {
        return !situation.isDropped(dependent) && switch (dependent.kind()) {
            case TABLE, TYPE -> dependent.part().isEmpty() && !absorbed.contains(dependent);
            case COLUMN -> !SchemaParts.isComputed(situation.prod(), dependent) && !situation.isRetyped(dependent)
                    && situation.prod().table(dependent.name()).flatMap(table -> table.column(dependent.part()))
                    .filter(column -> !column.inherited())
                    .filter(column -> column.defaultExpression().isEmpty()
                            || column.type().declaredBy().filter(on.name()::equals).isPresent())
                    .isPresent();
            default -> false;
        };
    }

    /** Whether it is known what comes back; who needs one gone that is left out must have it taken in. */
    private boolean isAccountedFor(ObjectId object) {
        return situation.staysAsInProd(object) || !situation.isLeftOut(object);
    }

    /** A column stands for its default, unless all of it is computed in either schema and goes and comes back. */
    private boolean isWhole(ObjectId object) {
        return object.kind() != ObjectKind.COLUMN || SchemaParts.isComputed(situation.prod(), object)
                || SchemaParts.isComputed(situation.dev(), object);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Whether what the change would do is done where its object goes and comes back. */
    boolean absorbs(SchemaChange change) {
        ObjectId subject = change.subject();
        ObjectId inProd = inProd(subject);
        boolean byItself = change instanceof ObjectChange.CommentChanged || change instanceof AccessChange
                || change instanceof ColumnChange.ColumnGenerationChanged
                || change instanceof ObjectChange.ObjectDropped && subject.kind() == ObjectKind.TABLE;
        if (change instanceof ColumnChange.ColumnDefaultChanged && movesWithType(inProd)) {
            return true;
        }
        if (byItself || !isWhole(inProd) && !(change instanceof ColumnChange.ColumnDefaultChanged)) {
            return false;
        }
        boolean partOfView = subject.kind().isPart() && (absorbed.contains(ObjectId.of(ObjectKind.VIEW, subject.name()))
                || absorbed.contains(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, subject.name())));
        return partOfView || absorbed.contains(inProd) || successors.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(subject) && absorbed.contains(entry.getKey()));
    }

    /** Whether the column gets the type that takes over from one of the same name, and its default of that type with it. */
    private boolean movesWithType(ObjectId column) {
        return affected.keySet().stream().filter(alteration -> alteration.under().contains(column))
                .anyMatch(alteration -> alteration.under().stream().anyMatch(object -> object.kind() == ObjectKind.TYPE))
                && Stream.of(situation.prod(), situation.dev()).map(schema -> schema.table(column.name())
                        .flatMap(table -> table.column(column.part())).map(Column::type)).distinct().count() == 1;
    }

    /** The one step of a group, at the place of the alteration that leads it, and the proofs that follow it. */
    List<Draft> draftsLedBy(Alteration alteration) {
        if (!affected.containsKey(alteration) || !leader(alteration).equals(alteration)) {
            return List.of();
        }
        List<Alteration> members = affected.keySet().stream().filter(member -> leader(member).equals(alteration)).toList();
        Set<ObjectId> objects = members.stream().flatMap(member -> affected.get(member).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Draft step = draft(alteration, members, objects);
        List<Draft> drafts = new ArrayList<>(List.of(step));
        rebuild.comingBack(objects).forEach(object -> late.of(object)
                .ifPresent(constraint -> drafts.add(late.validate(object.name(), constraint, step.stage()).build())));
        return drafts;
    }

    /** Each after those of them that give what it needs. */
    private List<Alteration> afterWhatTheyNeed(List<Alteration> members) {
        List<Alteration> open = new ArrayList<>(members);
        List<Alteration> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Alteration next = open.stream().filter(member -> open.stream().filter(other -> !other.equals(member))
                    .allMatch(other -> Collections.disjoint(other.gives(), needs(member)))).findFirst().orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private Set<ObjectState> needs(Alteration alteration) {
        Set<ObjectState> needs = new LinkedHashSet<>(alteration.needs());
        needs.addAll(rebuild.left(alteration.under()));
        needs.addAll(rebuild.left(affected.get(alteration)));
        return needs;
    }

    private Draft draft(Alteration leading, List<Alteration> unordered, Set<ObjectId> objects) {
        List<Alteration> members = afterWhatTheyNeed(unordered);
        List<ObjectId> back = rebuild.comingBack(objects);
        boolean loses = objects.stream().anyMatch(object -> isWhole(object)
                && !back.contains(successors.getOrDefault(object, object)));
        Stage stage = loses ? Stage.HIDE : Stage.EXPAND;
        for (Alteration member : members) {
            stage = stage.orLater(member.stage());
        }
        Set<ObjectId> passengers = new LinkedHashSet<>(objects);
        members.forEach(member -> passengers.removeAll(member.rebuilt()));
        String title = leading.title() + (members.size() > 1 ? " and " + (members.size() - 1) + " more that hang together" : "");
        OldNames oldNames = new OldNames(members, objects, situation);
        Draft.Builder draft = Draft.in(stage, title)
                .moves(oldNames.around(rebuild.around(members.stream().flatMap(member -> member.core().stream()).toList(), objects)))
                .needs(oldNames.needs()).gives(oldNames.gives());
        for (Alteration member : members) {
            draft.about(member.subject()).needs(needs(member)).gives(member.gives());
        }
        draft.hazards(members.stream().flatMap(member -> member.hazards().stream()).distinct().toList());
        members.stream().flatMap(member -> member.lock().stream()).findFirst().ifPresent(draft::lock);
        List<String> done = members.stream().flatMap(member -> member.done().stream()).toList();
        if (done.size() == members.size()) {
            draft.done(done.size() == 1 ? done.get(0) : situation.sql().states().all(done));
        }
        if (!passengers.isEmpty()) {
            draft.hazards(List.of(new Hazard("dependents-made-again", Severity.NOTICE,
                    "The server insists that these go first and come back: "
                    + passengers.stream().map(StepWords::of).collect(Collectors.joining(", ")) + ". All in one transaction.")));
        }
        ReturnCost cost = new ReturnCost(situation);
        draft.hazards(rebuild.comingBack(members.size() > 1 ? objects : passengers).stream().filter(object -> late.of(object).isEmpty())
                .flatMap(cost::of).distinct().toList());
        String proven = back.stream().filter(object -> late.of(object).isPresent()).map(StepWords::of).collect(Collectors.joining(", "));
        if (!proven.isEmpty()) {
            draft.notice("undo-reads-all-rows",
                    "Undoing it proves again what stands on the column, and reads all rows while nobody writes: " + proven
                    + ".");
        }
        String kept = back.stream().filter(situation::staysAsInProd).map(StepWords::of).collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            draft.notice("stays-as-in-prod", "DEV has no such object, or another one, and it is left out: PROD's own comes back: " + kept + ".");
        }
        back.stream().filter(object -> late.of(object).isPresent())
                .forEach(object -> draft.needs(situation.devNeeds().needsOf(object).stream().map(ObjectState::present).toList()));
        Set<ObjectState> needed = members.stream().flatMap(member -> needs(member).stream()).collect(Collectors.toSet());
        objects.stream().filter(this::isWhole).filter(this::isAccountedFor).forEach(object -> draft
                .gives(situation.prod().find(object).map(Making::withParts)
                        .orElseGet(() -> Stream.concat(Stream.of(object), PartitionedIndex.indexesWithin(situation.prod(), object)))
                        .flatMap(part -> Stream.of(ObjectState.away(part), ObjectState.gone(part)))
                        .filter(state -> !needed.contains(state)).toList()));
        back.stream().filter(this::isWhole).filter(object -> !situation.staysAsInProd(object)).forEach(object -> draft
                .gives(situation.dev().find(object).map(Making::withParts)
                        .orElseGet(() -> Stream.concat(Stream.of(object), PartitionedIndex.indexesWithin(situation.dev(), object)
                                .filter(part -> situation.prodTable(part.name()).isPresent())))
                        .map(part -> late.of(part).isPresent() ? LateValidation.half(part) : ObjectState.present(part)).toList()));
        return draft.build();
    }
}
