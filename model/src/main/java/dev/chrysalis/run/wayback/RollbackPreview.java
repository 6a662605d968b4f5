package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.rows.RowWords;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
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
 * @param edits    what was edited after a part of its undo took effect, each a whole sentence; the rollback asks whether to go on
 */
public record RollbackPreview(String release, PhaseName to, List<UndoneStep> steps, Optional<String> refusal,
                              Optional<Duration> estimate, List<String> edits) {

    public RollbackPreview {
        edits = List.copyOf(edits);
        steps = List.copyOf(steps);
    }

    /** How many rows and values would be saved to tables of Chrysalis' own, as far as they could be counted. */
    public long savedRows() {
        return steps.stream().flatMap(step -> step.losses().stream()).mapToLong(loss -> Math.max(0, loss.rows())).sum();
    }

    /** Whether something may be lost that could not be counted. */
    public boolean isUncertain() {
        return steps.stream().anyMatch(step -> step.opaque() || step.losses().stream().anyMatch(loss -> loss.rows() < 0));
    }

    /** Whether a script or a person undoes a part of it, of whom nobody can know what they do to rows. */
    public boolean isPartlyOutsideSql() {
        return steps.stream().anyMatch(undone -> undone.step().undo().isOutsideSql());
    }

    /**
     * One step of the way back.
     *
     * @param effect what undoing it does, as a sentence
     * @param losses what the schema before cannot hold; it is saved before it goes
     * @param asMade what goes too, and is not saved: values that the release gave itself and would give again
     * @param unclear the statements of its undo that may take away more than their text tells, each on one line
     * @param standing what the rollback would stop at, before it begins this step
     */
    public record UndoneStep(Step step, String effect, List<LostRows> losses, List<LostRows> asMade, List<String> unclear,
            List<StandingRows> standing) {

        public UndoneStep {
            losses = List.copyOf(losses);
            asMade = List.copyOf(asMade);
            unclear = List.copyOf(unclear);
            standing = List.copyOf(standing);
        }

        /** Exactly what its undo runs; empty where that is not SQL. */
        public Optional<String> sql() {
            return step.undo() instanceof Undo.Sql undo ? Optional.of(undo.text().strip()) : Optional.empty();
        }

        /** Whether its undo may take away more than its text tells. */
        public boolean opaque() {
            return !unclear.isEmpty();
        }    }

    /** The step that the rollback would stop at; empty where nothing is known to stand against any. */
    public Optional<UndoneStep> stopsAt() {
        return steps.stream().filter(undone -> !undone.standing().isEmpty()).findFirst();
    }

    /**
     * Rows that an undo demands otherwise, because the schema before cannot hold them.
     *
     * @param what  {@code rows of orders without note}
     * @param rows  how many, just now
     * @param query that shows them
     */
    public record StandingRows(String what, long rows, String query) implements Counted {
    }

    /**
     * @param what {@code values of note in orders}
     * @param rows how many, just now; -1 where it could not be counted
     */
    public record LostRows(String what, long rows) implements Counted {
    }

    /** Rows, or values of a column, and how many. */
    public sealed interface Counted permits StandingRows, LostRows {

        String what();

        long rows();

        /** What they are, as it is said behind their number: {@code row of orders} of a single one. */
        default String named() {
            return RowWords.of(rows(), what());
        }
    }
}
