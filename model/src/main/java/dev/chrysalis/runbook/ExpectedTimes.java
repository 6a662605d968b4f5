package dev.chrysalis.runbook;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.simulate.Simulation;
import java.time.Duration;
import java.util.Optional;

/** How long steps are going to take: as the rehearsal measured it, otherwise as the plan estimates it. */
record ExpectedTimes(Optional<Simulation> rehearsal, Wording wording) {

    /** Empty where nobody knows, and for a pause, whose length is not work. */
    Optional<Duration> of(Step step) {
        if (step.isSoak()) {
            return Optional.empty();
        }
        Optional<Duration> measured = rehearsal.flatMap(simulation -> simulation.took(step.id()));
        return measured.or(step::estimate);
    }

    /** The work of all steps of which somebody knows how long they take; empty where there is none. */
    Optional<Duration> of(Phase phase) {
        return phase.steps().stream().map(this::of).flatMap(Optional::stream).reduce(Duration::plus);
    }

    /** What stands beside a step: its time, its pause, or that a person does it; empty where there is nothing to say. */
    String words(Step step) {
        if (step.action() instanceof StepAction.Manual manual) {
            return manual.soak().map(wording::duration)
                    .or(() -> of(step).map(wording::duration))
                    .orElseGet(() -> wording.text("step.person"));
        }
        return of(step).map(wording::duration).orElse("");
    }
}
