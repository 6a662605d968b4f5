package dev.chrysalis.run.party;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.plan.Step;
import java.time.Duration;

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

    /** A lock did not come; the next try begins after a pause. */
    default void waitingForLock(Step step, LockWait wait) {
    }

    /** A statement takes its time. Called on a thread of its own, again and again while it does. */
    default void going(Step step, StatementLook look) {
    }

    /** A gate does not hold yet, or a pause is not over: asked again after the pause. */
    default void waiting(Step step, Duration pause, String why) {
    }
}
