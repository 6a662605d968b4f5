package dev.chrysalis.journal;

import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event about one step. */
public sealed interface StepEvent extends JournalEvent permits
        StepEvent.StepStarted, StepEvent.StatementFinished, StepEvent.StepFinished, StepEvent.StepFailed,
        StepEvent.LockRefused, StepEvent.BatchCommitted, StepEvent.WaveFinished, StepEvent.BlockerTerminated, UndoEvent {

    StepId step();

    @Override
    default RunState applyTo(RunState before, Instant at) {
        return before.with(release(), known -> known.with(step(), applyTo(known.step(step()), at)));
    }

    /** What is known of the step after it; most tell of something that does not move it. */
    default StepProgress applyTo(StepProgress before, Instant at) {
        return before;
    }

    @Override
    default String release() {
        return step().release();
    }

    @Override
    default Optional<StepId> stepId() {
        return Optional.of(step());
    }

    /** @param digest of the step's files, by which a later edit is noticed */
    record StepStarted(StepId step, String digest) implements StepEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.started(digest, at);
        }
    }

    /**
     * One statement of a step, or of its undo, took effect by itself, because the whole cannot be one transaction. The last statement
     * has no such event; the end of the step or of the undo stands for it.
     *
     * @param statement 1 for the first
     */
    record StatementFinished(StepId step, int statement, int of) implements StepEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withStatements(statement);
        }
    }

    /**
     * @param rows   written by the step; -1 where that means nothing
     * @param detail what it said: a script's last line, who confirmed; may be empty
     */
    record StepFinished(StepId step, String digest, Duration took, long rows, String detail) implements StepEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.finished(this, at);
        }
    }

    /** The step failed and its effect is not there, unless {@code state} says otherwise. */
    record StepFailed(StepId step, Duration took, String reason, String state) implements StepEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.failed(StepState.FAILED, at, took, reason);
        }
    }

    /** A try for a lock was given up; nothing is held. */
    record LockRefused(StepId step, int tries, List<String> blockers) implements StepEvent {
        public LockRefused {
            blockers = List.copyOf(blockers);
        }
    }

    /**
     * A batch of a backfill is committed.
     *
     * @param lastKey the key of its last row, one text per key column
     * @param rows    written by all batches so far
     */
    record BatchCommitted(StepId step, List<String> lastKey, long rows) implements StepEvent {
        public BatchCommitted {
            lastKey = List.copyOf(lastKey);
        }

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withStatements(0).withReached(rows, lastKey);
        }
    }

    /** A wave of a rollout step went forward and its check held. */
    record WaveFinished(StepId step, String wave, Duration took) implements StepEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withWave(wave, true);
        }
    }

    /**
     * A session that held a lock was ended by an operator.
     *
     * @param blocker who it was and what it did, in words
     */
    record BlockerTerminated(StepId step, String session, String blocker) implements StepEvent {
    }
}
