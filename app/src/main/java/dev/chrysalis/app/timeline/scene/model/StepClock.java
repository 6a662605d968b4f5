package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Gives each step of a phase its place in time: what ran stands where it ran, the rest follows one after the other. */
final class StepClock {

    private final ZoneId zone;
    private final LocalDateTime now;
    private final boolean nobodyRuns;
    private LocalDateTime free;

    /** @param nobodyRuns whether what was started and did not end was cut off */
    StepClock(ZoneId zone, LocalDateTime now, LocalDateTime start, boolean nobodyRuns) {
        this.zone = zone;
        this.now = now;
        this.nobodyRuns = nobodyRuns;
        this.free = start;
    }

    List<TimelineStep> read(Phase phase, ReleaseProgress progress) {
        List<TimelineStep> steps = new ArrayList<>();
        for (Step step : phase.steps()) {
            StepProgress known = progress.step(step.id());
            Span span = span(step, known);
            free = span.end();
            steps.add(new TimelineStep(step, known, standing(step, known), span));
        }
        return steps;
    }

    /** A soak passes by itself and a person does a step by hand, whether anybody runs the release or not. */
    private Standing standing(Step step, StepProgress known) {
        if (known.state() == StepState.STARTED && step.action() instanceof StepAction.Manual manual) {
            return manual.soak().isPresent() ? Standing.SOAKING : Standing.RUNNING;
        }
        return Standing.of(known.state(), nobodyRuns);
    }

    private Span span(Step step, StepProgress known) {
        LocalDateTime since = known.since().map(instant -> LocalDateTime.ofInstant(instant, zone)).orElse(free);
        return switch (known.state()) {
            case DONE, FAILED -> ended(since, known.took().orElse(Duration.ZERO));
            case STARTED, UNDO_STARTED -> new Span(since, later(since.plus(expected(step)), now));
            case PLANNED, UNDONE, UNDO_FAILED -> new Span(free, free.plus(expected(step)));
        };
    }

    private static Span ended(LocalDateTime end, Duration took) {
        return new Span(end.minus(took), end);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration expected(Step step) {
        if (step.action() instanceof StepAction.Manual manual && manual.soak().isPresent()) {
            return manual.soak().get();
        }
        return step.estimate().orElse(Duration.ZERO);
    }
}
