package dev.chrysalis.plan.planner;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.PlannedResult;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.decision.Questions;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftOrder;
import dev.chrysalis.plan.draft.NeededChanges;
import dev.chrysalis.plan.draft.OldApplication;
import dev.chrysalis.plan.draft.Soak;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.recipe.BothSides;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.book.Drafter;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a release of what differs: a function of values, apart from the evidence that it asks for. */
public final class Planner {

    private final Dialect dialect;

    public Planner(Dialect dialect) {
        this.dialect = dialect;
    }

    public PlanOutcome plan(PlanRequest request, Evidence evidence) {
        Comparison comparison = request.comparison();
        if (request.selection().of(comparison.changes()).isEmpty()) {
            return new PlanOutcome.NothingToPlan();
        }
        return plan(request, Set.of(), new BothSides(comparison.prod(), comparison.dev()), evidence);
    }

    /** @param needed subjects that were not chosen and that what was chosen cannot do without */
    private PlanOutcome plan(PlanRequest chosen, Set<ObjectId> needed, BothSides sides, Evidence evidence) {
        PlanRequest request = chosen.including(needed);
        Comparison comparison = request.comparison();
        Questions questions = new Questions(dialect, sides, evidence, request);
        Questions.Resolution resolution = questions.resolve(request.selection().of(comparison.changes()));
        if (!resolution.open().isEmpty()) {
            return new PlanOutcome.Undecided(resolution.open(), resolution.asked());
        }
        PlanScope scope = PlanScope.of(chosen, needed);
        PlanScope all = scope.leavingOut(resolution.leftOut());
        Set<ObjectId> kept = all.leftOut().stream().map(SchemaChange::subject).collect(Collectors.toSet());
        Situation situation = new Situation(sides, resolution.changes(), kept, dialect, evidence, request.limits(),
                resolution.answers());
        Drafter.Drafted drafted = new Drafter().draft(resolution.changes(), situation);
        if (!drafted.refusals().isEmpty()) {
            return new PlanOutcome.Refused(drafted.refusals());
        }
        NeededChanges neededChanges = new NeededChanges(drafted.drafts());
        Set<ObjectId> given = neededChanges.among(resolution.leftOut());
        if (!given.isEmpty()) {
            return new PlanOutcome.Refused(given.stream().sorted().map(subject -> new Refusal(StepWords.of(subject),
                    "An answer leaves it out, and what is planned needs it: answer otherwise, or leave out what needs it.")).toList());
        }
        Set<ObjectId> missing = neededChanges.among(scope.leftOut());
        if (!missing.isEmpty()) {
            return takeIn(chosen, needed, missing, sides, evidence);
        }
        Set<ObjectId> touched = touched(resolution.changes(), drafted.drafts(), situation);
        Footprint before = Footprint.of(dialect.sql(), comparison.prod(), touched);
        Optional<PlannedResult> after =
                Optional.of(new PlannedResult(Footprint.of(dialect.sql(), comparison.dev(), toldAlike(touched, comparison)), true))
                .filter(dev -> all.leftOut().isEmpty());
        return outcome(request, all, resolution, before, after, DraftOrder.of(
                OldApplication.goneBefore(Soak.between(drafted.drafts(), request.limits()), request.versions(), dialect.sql())));
    }

    /** By the names of PROD and of DEV, so that what is in the way of a new name counts too. */
    private static Set<ObjectId> touched(List<SchemaChange> changes, List<Draft> drafts, Situation situation) {
        return Stream.concat(changes.stream().map(SchemaChange::subject), drafts.stream().flatMap(draft -> draft.subjects().stream()))
                .flatMap(id -> Stream.of(id, new ObjectId(id.kind(), situation.prodName(id.name()), id.part())))
                .collect(Collectors.toSet());
    }

    /** A view may be told by another major in other words than it was made by, and an extension be there in another version. */
    private static Set<ObjectId> toldAlike(Set<ObjectId> touched, Comparison comparison) {
        boolean sameMajor = comparison.prod().product().major() == comparison.dev().product().major();
        return touched.stream().filter(id -> sameMajor || Stream.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.EXTENSION)
                .noneMatch(kind -> comparison.dev().find(ObjectId.of(kind, id.name())).isPresent())).collect(Collectors.toSet());
    }

    /** What was changed on PROD itself is never taken in unasked. */
    private PlanOutcome takeIn(PlanRequest chosen, Set<ObjectId> needed, Set<ObjectId> missing, BothSides sides, Evidence evidence) {
        List<Refusal> refusals = missing.stream().filter(chosen.comparison().drift()::contains).sorted()
                .map(subject -> new Refusal(StepWords.of(subject),
                        "It was changed on PROD itself, and what is planned cannot be done while it stays so:"
                        + " take it into the release, or leave out what needs it."))
                .toList();
        if (!refusals.isEmpty()) {
            return new PlanOutcome.Refused(refusals);
        }
        Set<ObjectId> all = new HashSet<>(needed);
        all.addAll(missing);
        return plan(chosen, all, sides, evidence);
    }

    private static PlanOutcome outcome(PlanRequest request, PlanScope scope, Questions.Resolution resolution, Footprint before,
                                       Optional<PlannedResult> after, DraftOrder.Order order) {
        if (order instanceof DraftOrder.Order.Circular circular) {
            return new PlanOutcome.Refused(List.of(new Refusal(
                    circular.drafts().stream().map(Draft::title).collect(Collectors.joining(", ")),
                    "Each of these needs another of them first, so there is no order that runs; plan them apart.")));
        }
        List<Draft> drafts = ((DraftOrder.Order.Runnable) order).drafts();
        if (drafts.isEmpty()) {
            return new PlanOutcome.NothingToPlan();
        }
        Release release = new Release(request.release(), titleOf(request.release()), "", List.of(), Optional.empty(), Map.of(),
                resolution.answers(), Probes.NONE, Optional.of(before), after,
                new StepNumbering(request.release()).phases(drafts));
        return new PlanOutcome.Planned(release, resolution.asked(), List.of(), scope);
    }

    /** {@code 2026.11-message-time} is {@code Message time}. */
    private static String titleOf(String release) {
        String words = release.replaceFirst("^[0-9.]+-", "").replace('-', ' ').strip();
        return words.isEmpty() ? release : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
