package dev.chrysalis.run;

import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.plan.Step;
import java.time.Duration;
import java.util.List;

/** Watches a run as it goes. Called on the run's own thread; must not block. */
public interface RunObserver {

    /** An event was written. */
    default void recorded(JournalEntry entry) {
    }

    /** A line that a script or the server said. */
    default void said(Step step, String line) {
    }

    /** A backfill went on. */
    default void filled(Step step, BackfillProgress progress) {
    }

    /** A lock did not come; the next try begins after the pause. */
    default void waitingForLock(Step step, int tries, Duration pause, List<Blocker> blockers) {
    }

    /** A gate does not hold yet, or a pause is not over: asked again after the pause. */
    default void waiting(Step step, Duration pause, String why) {
    }
}
