package dev.chrysalis.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.EnumMap;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * What somebody intends to do to one database, in three phases.
 *
 * @param name       its folder's name, unique within the project, sorts by time: {@code 2026.11-message-time}
 * @param title      short, for people: {@code Message time}
 * @param summary    a few sentences, Markdown; may be empty
 * @param requires   names of releases that must be rolled out before
 * @param versions   the application it moves, if it moves one
 * @param schedule   when each phase is meant to run; a phase without an entry is not scheduled
 * @param answers    the decisions that were taken when it was planned
 * @param probes     what the applications ask of the database
 * @param plannedFor the objects of PROD that it touches, as they were when it was planned; empty where it was written by hand
 * @param plannedTo  the same objects as DEV had them; empty where nobody knows
 * @param phases     always three, in their order, each possibly without steps
 */
public record Release(String name, String title, String summary, List<String> requires, Optional<ApplicationVersions> versions,
                      Map<PhaseName, PhaseSchedule> schedule, List<Answer> answers, Probes probes, Optional<Footprint> plannedFor,
                      Optional<PlannedResult> plannedTo, List<Phase> phases) {

    public Release {
        requires = List.copyOf(requires);
        Map<PhaseName, PhaseSchedule> copy = new EnumMap<>(PhaseName.class);
        copy.putAll(schedule);
        schedule = Collections.unmodifiableMap(copy);
        answers = List.copyOf(answers);
        phases = List.copyOf(phases);
        if (!phases.stream().map(Phase::name).toList().equals(List.of(PhaseName.values()))) {
            throw new IllegalArgumentException("a release has three phases in their order");
        }
    }

    /** A release of which nobody knows what it leads to. */
    public Release(String name, String title, String summary, List<String> requires, Optional<ApplicationVersions> versions,
                   Map<PhaseName, PhaseSchedule> schedule, List<Answer> answers, Probes probes, Optional<Footprint> plannedFor,
                   List<Phase> phases) {
        this(name, title, summary, requires, versions, schedule, answers, probes, plannedFor, Optional.empty(), phases);
    }

    /** The three phases of a release in which nothing is to be done yet. */
    public static List<Phase> withoutSteps() {
        return Stream.of(PhaseName.values()).map(name -> new Phase(name, List.of())).toList();
    }

    /** A release of which nothing but its name is known. */
    public static Release named(String name) {
        return new Release(name, name, "", List.of(), Optional.empty(), Map.of(), List.of(), Probes.NONE, Optional.empty(), withoutSteps());
    }

    /** The same release at other times. */
    public Release scheduled(Map<PhaseName, PhaseSchedule> other) {
        return new Release(name, title, summary, requires, versions, other, answers, probes, plannedFor, plannedTo, phases);
    }

    /** What was planned anew, with all that people said of the release: title, summary, versions, schedule, probes. */
    public Release plannedAnew(Release planned) {
        return new Release(name, title, summary, requires, versions, schedule, planned.answers(), probes, planned.plannedFor(),
                planned.plannedTo(), planned.phases());
    }

    public Phase phase(PhaseName phaseName) {
        return phases.get(phaseName.ordinal());
    }

    /** All steps in the order in which they run. */
    public Stream<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream());
    }

    public Optional<Step> step(StepId id) {
        return steps().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * Whether its steps tell nobody that the new application runs everywhere, although its contract takes away what the old one needs:
     * neither a script that brings it out, nor a person's word, nor a check.
     */
    public boolean needsWordOfRollout() {
        return !phase(PhaseName.CONTRACT).steps().isEmpty()
                && phase(PhaseName.ROLLOUT).steps().stream().map(Step::action).noneMatch(StepAction::tellsOfApplications);
    }

    /** The first step that cannot be undone. */
    public Optional<Step> pointOfNoReturn() {
        return steps().filter(Step::isPointOfNoReturn).findFirst();
    }
}
