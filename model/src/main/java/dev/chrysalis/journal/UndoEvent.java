package dev.chrysalis.journal;

import dev.chrysalis.dialect.rows.RowWords;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Objects;

/** An event about undoing one step. */
public sealed interface UndoEvent extends StepEvent {

    /** @param digest of the step's files, by which a later edit of its undo is noticed; empty where it was not kept */
    record UndoStarted(StepId step, String digest) implements UndoEvent {
        public UndoStarted {
            digest = Objects.requireNonNullElse(digest, "");
        }

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.undoStarted(digest, at);
        }
    }

    record StepUndone(StepId step, Duration took, String detail) implements UndoEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.undone(at, took, detail);
        }
    }

    record UndoFailed(StepId step, Duration took, String reason, String state) implements UndoEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.failed(StepState.UNDO_FAILED, at, took, reason);
        }
    }

    record WaveUndone(StepId step, String wave, Duration took) implements UndoEvent {

        @Override
        public StepProgress applyTo(StepProgress before, Instant at) {
            return before.withWave(wave, false);
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
    record RowsSaved(StepId step, int statement, String table, String column, List<String> key, String savedIn, long rows)
            implements UndoEvent {
        public RowsSaved {
            key = List.copyOf(key);
        }

        /** Whose values they are; empty for whole rows. */
        public Optional<String> ofColumn() {
            return Optional.of(column).filter(name -> !name.isEmpty());
        }

        /** What they are, as it is said behind their number: {@code values of note in orders}. */
        public String named() {
            return RowWords.of(rows, RowWords.of(table, ofColumn()));
        }
    }

    /** What {@code savedIn} keeps was put back as far as nothing newer stood in its place. */
    record RowsRestored(StepId step, String savedIn, long rows) implements UndoEvent {
    }
}
