package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A phase with its place in time.
 *
 * @param scheduled whether somebody gave it a time; otherwise its place is a proposal
 * @param steps     at least one
 */
public record TimelinePhase(PhaseName name, Span span, boolean scheduled, Standing standing, List<TimelineStep> steps) {

    public TimelinePhase {
        steps = List.copyOf(steps);
    }

    /** The same phase at another time. */
    public TimelinePhase startingAt(LocalDateTime start) {
        Duration later = Duration.between(span.start(), start);
        return new TimelinePhase(name, span.startingAt(start), true, standing, steps.stream()
                .map(step -> step.at(step.span().startingAt(step.span().start().plus(later)))).toList());
    }

    public Optional<TimelineStep> step(StepId id) {
        return steps.stream().filter(step -> step.step().id().equals(id)).findFirst();
    }

    /** Where the first step stands that cannot be undone. */
    public Optional<TimelineStep> pointOfNoReturn() {
        return steps.stream().filter(step -> step.step().isPointOfNoReturn()).findFirst();
    }

    public Optional<TimelineStep> soak() {
        return steps.stream().filter(step -> step.step().isSoak()).findFirst();
    }

    /** The one that runs, else the first that is still to do. */
    public Optional<TimelineStep> next() {
        return steps.stream().filter(step -> step.standing() != Standing.DONE).findFirst();
    }

    public long done() {
        return steps.stream().filter(step -> step.standing() == Standing.DONE).count();
    }

    /** Cautions and dangers. */
    public long hazards() {
        return steps.stream().mapToLong(TimelineStep::hazards).sum();
    }

    public boolean dangerous() {
        return steps.stream().flatMap(step -> step.step().hazards().stream()).anyMatch(hazard -> hazard.severity() == Severity.DANGER);
    }

    public boolean hasBegun() {
        return standing != Standing.PLANNED && standing != Standing.UNDONE;
    }
}
