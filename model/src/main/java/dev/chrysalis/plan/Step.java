package dev.chrysalis.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing to do, with its way back.
 *
 * @param title    short, for people: {@code Add last_message_timestamp}
 * @param done     a query that gives true where the step's effect is there; decides after a crash
 * @param estimate how long it is expected to take; empty where nobody knows
 * @param patience how long a lock may be waited for in all, over every try; empty for the project's own limit
 * @param waves    the parts of the world it goes through one by one; empty for one go
 * @param digest   lower-case SHA-256 of the step's files; empty while it was never written
 */
public record Step(StepId id, String title, StepAction action, Undo undo, Optional<String> done, List<Hazard> hazards,
                   Optional<LockFact> lock, Optional<Duration> estimate, Optional<Duration> patience, List<Wave> waves, String digest) {

    public Step {
        hazards = List.copyOf(hazards);
        waves = List.copyOf(waves);
    }

    public boolean isPointOfNoReturn() {
        return undo instanceof Undo.Impossible;
    }

    /** Whether it is the pause between hiding and dropping. */
    public boolean isSoak() {
        return action instanceof StepAction.Manual manual && manual.soak().isPresent();
    }
}
