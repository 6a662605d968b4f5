package dev.chrysalis.app.window;

import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Step;
import java.time.Duration;
import java.util.Optional;

/**
 * A step in the list beside the board.
 *
 * @param expected how long it should take, by the last rehearsal or the plan
 */
record BoardStep(Step step, StepProgress progress, Optional<Duration> expected) {

    boolean done() {
        return progress.state() == dev.chrysalis.journal.StepState.DONE;
    }
}
