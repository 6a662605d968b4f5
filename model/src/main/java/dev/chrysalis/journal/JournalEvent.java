package dev.chrysalis.journal;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** One thing that happened to a release on one database. */
public sealed interface JournalEvent {

    /** The release that it speaks of. */
    String release();

    /** The step that it speaks of, where it speaks of one. */
    default Optional<StepId> stepId() {
        return Optional.empty();
    }

    /** The phase that it speaks of, where it speaks of one. */
    default Optional<PhaseName> phase() {
        return stepId().map(StepId::phase);
    }

    /** Where every release stands after it; most tell of something that moves none. */
    default RunState applyTo(RunState before, Instant at) {
        return before;
    }

    /** An event about one step. */
    sealed interface OfStep extends JournalEvent {

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
    }

    /** An event about one phase. */
    sealed interface OfPhase extends JournalEvent {

        PhaseName phaseName();

        @Override
        default Optional<PhaseName> phase() {
            return Optional.of(phaseName());
        }
    }

    /**
     * The release became the current one of this database; every earlier one is sealed from here on.
     *
     * @param title what the release calls itself, so that the journal can be read without the folder
     */
    record ReleaseStarted(String release, String title) implements JournalEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.started(release, at);
        }
    }

    record PhaseStarted(String release, PhaseName phaseName) implements OfPhase {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.with(phaseName, new PhaseProgress(at, Optional.empty())));
        }
    }

    record PhaseFinished(String release, PhaseName phaseName, Duration took) implements OfPhase {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.with(phaseName,
                    new PhaseProgress(known.phase(phaseName).map(PhaseProgress::started).orElse(at), Optional.of(at))));
        }
    }

    /**
     * The new application was said to run everywhere, where no step of the rollout tells it.
     *
     * @param detail who said so, a whole sentence
     */
    record RolloutConfirmed(String release, PhaseName phaseName, String detail) implements OfPhase {
    }

    /**
     * The objects that the release touches, as the end of a phase left them.
     *
     * @param objects by name, such as {@code table public.orders}, the lines of the definition
     */
    record ObjectsNoted(String release, PhaseName phaseName, Map<String, List<String>> objects) implements OfPhase {
        public ObjectsNoted {
            objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        }
    }

    /**
     * The operator went on although files or objects that the release stands on were changed by others.
     *
     * @param findings whole sentences, as the operator read them
     */
    record FindingsAccepted(String release, List<String> findings) implements JournalEvent {
        public FindingsAccepted {
            findings = List.copyOf(findings);
        }
    }

    /** All phases are done. */
    record ReleaseClosed(String release) implements JournalEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.in(ReleaseState.CLOSED));
        }
    }

    /** @param digest of the step's files, by which a later edit is noticed */
    record StepStarted(StepId step, String digest) implements OfStep {

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
    record StatementFinished(StepId step, int statement, int of) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withStatements(statement);
        }
    }

    /**
     * @param rows   written by the step; -1 where that means nothing
     * @param detail what it said: a script's last line, who confirmed; may be empty
     */
    record StepFinished(StepId step, String digest, Duration took, long rows, String detail) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.finished(this, at);
        }
    }

    /** The step failed and its effect is not there, unless {@code state} says otherwise. */
    record StepFailed(StepId step, Duration took, String reason, String state) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.failed(StepState.FAILED, at, took, reason);
        }
    }

    /** A try for a lock was given up; nothing is held. */
    record LockRefused(StepId step, int tries, List<String> blockers) implements OfStep {
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
    record BatchCommitted(StepId step, List<String> lastKey, long rows) implements OfStep {
        public BatchCommitted {
            lastKey = List.copyOf(lastKey);
        }

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withStatements(0).withReached(rows, lastKey);
        }
    }

    /** A wave of a rollout step went forward and its check held. */
    record WaveFinished(StepId step, String wave, Duration took) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withWave(wave, true);
        }
    }

    record WaveUndone(StepId step, String wave, Duration took) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withWave(wave, false);
        }
    }

    /**
     * A session that held a lock was ended by an operator.
     *
     * @param blocker who it was and what it did, in words
     */
    record BlockerTerminated(StepId step, String session, String blocker) implements OfStep {
    }

    record RollbackStarted(String release, PhaseName phaseName) implements OfPhase {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.in(ReleaseState.RUNNING));
        }
    }

    record RollbackFinished(String release, PhaseName phaseName, Duration took) implements OfPhase {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.undone(release, phaseName);
        }
    }

    /** @param digest of the step's files, by which a later edit of its undo is noticed; empty where it was not kept */
    record UndoStarted(StepId step, String digest) implements OfStep {
        public UndoStarted {
            digest = Objects.requireNonNullElse(digest, "");
        }

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.undoStarted(digest, at);
        }
    }

    record StepUndone(StepId step, Duration took, String detail) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.undone(at, took, detail);
        }
    }

    /**
     * What undoing a step takes away and the schema before cannot hold was copied before it went.
     *
     * @param statement which one of the undo takes it away, the first being 0
     * @param table     where it was, as written in SQL
     * @param column    whose values they are; empty for whole rows
     * @param key       the columns by which a value is found again; empty where whole rows were copied
     * @param savedIn   the table that has it now, as written in SQL
     */
    record RowsSaved(StepId step, int statement, String table, String column, List<String> key, String savedIn, long rows) implements OfStep {
        public RowsSaved {
            key = List.copyOf(key);
        }
    }

    /** What {@code savedIn} keeps was put back as far as nothing newer stood in its place. */
    record RowsRestored(StepId step, String savedIn, long rows) implements OfStep {
    }

    record UndoFailed(StepId step, Duration took, String reason, String state) implements OfStep {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.failed(StepState.UNDO_FAILED, at, took, reason);
        }
    }

    /**
     * Something that this version cannot read; kept as it stands and passed over by the fold, so that what the fold says of the
     * database may not be true.
     */
    sealed interface NotUnderstood extends JournalEvent {

        /** The word that it is written down with. */
        String kind();

        /** What is the matter with it, as the end of a sentence. */
        String matter();
    }

    /**
     * Something that this version does not know, because a later one wrote it.
     *
     * @param kind    the word that the later version has for it
     * @param content JSON
     */
    record WrittenByLaterVersion(String release, String kind, String content) implements NotUnderstood {

        @Override
        public String matter() {
            return "is of a kind that this version does not know";
        }
    }

    /**
     * Something whose kind this version knows and whose content it cannot read.
     *
     * @param content as it was written
     */
    record Unreadable(String release, String kind, String content) implements NotUnderstood {

        @Override
        public String matter() {
            return "has a content that this version cannot read";
        }
    }
}
