package dev.chrysalis.runbook;

import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** From when on a release cannot be undone, as far as its schedule tells. */
record NoWayBack(Release release, Wording wording) {

    Prose sentence(Step step) {
        String reason = reason(step);
        return moment(step)
                .map(moment -> wording.prose("fence.from", wording.moment(moment), step.id().number(),
                        wording.title(step.title()), reason))
                .orElseGet(() -> wording.prose("fence.after", step.id().number(), wording.title(step.title()), reason));
    }

    private String reason(Step step) {
        return step.undo() instanceof dev.chrysalis.plan.Undo.Impossible impossible ? wording.said(impossible.reason()) : "";
    }

    /** The start of its phase and the pauses before it. */
    private Optional<LocalDateTime> moment(Step step) {
        Duration pauses = release.phase(step.id().phase()).steps().stream()
                .takeWhile(earlier -> !earlier.id().equals(step.id()))
                .map(Step::action)
                .filter(StepAction.Manual.class::isInstance)
                .flatMap(action -> ((StepAction.Manual) action).soak().stream())
                .reduce(Duration.ZERO, Duration::plus);
        return Optional.ofNullable(release.schedule().get(step.id().phase())).map(PhaseSchedule::start).map(start -> start.plus(pauses));
    }
}
