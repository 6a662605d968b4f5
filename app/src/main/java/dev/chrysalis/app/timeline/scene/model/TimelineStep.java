package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Wave;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step with its place in time.
 *
 * @param span as it happened, or as it is expected
 */
public record TimelineStep(Step step, StepProgress progress, Standing standing, Span span) {

    /** The same at another time. */
    TimelineStep at(Span other) {
        return new TimelineStep(step, progress, standing, other);
    }

    /** What it took, else what it is expected to take. */
    public Optional<Duration> length() {
        return progress.took().or(this::pause).or(step::estimate);
    }

    /** The first wave that is still open, counted from 1; empty where there are no waves or all are done. */
    public Optional<Integer> openWave() {
        List<Wave> waves = step.waves();
        for (int index = 0; index < waves.size(); index++) {
            if (!progress.waves().contains(waves.get(index).name())) {
                return Optional.of(index + 1);
            }
        }
        return Optional.empty();
    }

    /** Whether it takes something out of sight that a later step drops. */
    public boolean hides() {
        return step.id().fileName().matches("\\d+-hide-.*");
    }

    public long hazards() {
        return step.hazards().stream().filter(hazard -> hazard.severity() != Severity.NOTICE).count();
    }

    private Optional<Duration> pause() {
        return step.action() instanceof StepAction.Manual manual ? manual.soak() : Optional.empty();
    }
}
