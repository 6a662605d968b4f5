package dev.chrysalis.run;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a rollback would do.
 *
 * @param release  the current release
 * @param to       the phase to whose start it would go
 * @param steps    what would be undone, newest first
 * @param refusal  why it is refused; empty where it may go
 * @param estimate from the journal; empty where nobody knows
 */
public record RollbackPreview(String release, PhaseName to, List<UndoneStep> steps, Optional<String> refusal,
                              Optional<Duration> estimate) {

    public RollbackPreview {
        steps = List.copyOf(steps);
    }

    /**
     * One step of the way back.
     *
     * @param effect   what undoing it does, as a sentence
     * @param lostRows rows or values that would be lost; 0 for none, -1 where it cannot be counted
     */
    public record UndoneStep(Step step, String effect, long lostRows) {
    }
}
