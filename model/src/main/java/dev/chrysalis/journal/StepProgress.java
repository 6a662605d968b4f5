package dev.chrysalis.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal knows of one step.
 *
 * @param digest   of the files as they were when it was begun; empty while never started
 * @param undoDigest of the files as they were when its undo was begun; empty while it was not
 * @param since    when the state began; empty while planned
 * @param took     of the last finished attempt
 * @param rows     written so far; -1 where that means nothing
 * @param statements how many statements of the step that is not one transaction, or of its undo, took effect
 * @param lastKey  the key after which a backfill resumes; empty where it begins at the first row
 * @param waves    those that are done
 * @param whole    whether it was done as a whole, so that an undo finds all of it
 * @param detail   the last thing that was said of it
 */
public record StepProgress(StepState state, String digest, String undoDigest, Optional<Instant> since, Optional<Duration> took, long rows,
                           int statements, List<String> lastKey, Set<String> waves, boolean whole,
                           String detail) {

    public static final StepProgress PLANNED =
            new StepProgress(StepState.PLANNED, "", "", Optional.empty(), Optional.empty(), -1, 0, List.of(), Set.of(), false, "");

    public StepProgress {
        lastKey = List.copyOf(lastKey);
        waves = Set.copyOf(waves);
    }

    /** It is begun, or begun again: what an earlier attempt reached counts on, unless the step was undone in between. */
    StepProgress started(String text, Instant at) {
        StepProgress reached = isHalfDone() ? this : PLANNED.lasting(took, "");
        // a key counts for the text by which the rows before it were written, and for no other: another one begins with the first row
        StepProgress counting = reached.isOfOtherText(text) ? reached.withReached(-1, List.of()) : reached;
        return counting.in(StepState.STARTED, at).withText(text, false).lasting(took, "");
    }

    StepProgress finished(StepEvent.StepFinished event, Instant at) {
        return in(StepState.DONE, at).withText(event.digest(), true).withStatements(0).withReached(event.rows(), List.of())
                .lasting(Optional.of(event.took()), event.detail());
    }

    StepProgress failed(StepState failure, Instant at, Duration after, String reason) {
        return in(failure, at).lasting(Optional.of(after), reason);
    }

    StepProgress undoStarted(String text, Instant at) {
        return new StepProgress(StepState.UNDO_STARTED, digest, text.isEmpty() ? digest : text, Optional.of(at), took, rows,
                isHalfUndone() ? statements : 0, lastKey, waves, whole, detail);
    }

    StepProgress undone(Instant at, Duration after, String said) {
        return PLANNED.in(StepState.UNDONE, at).withText(digest, false).lasting(Optional.of(after), said);
    }

    StepProgress withStatements(int finished) {
        return new StepProgress(state, digest, undoDigest, since, took, rows, finished, lastKey, waves, whole, detail);
    }

    StepProgress withReached(long written, List<String> key) {
        return new StepProgress(state, digest, undoDigest, since, took, written, statements, key, waves, whole, detail);
    }

    StepProgress withWave(String wave, boolean forward) {
        Set<String> changed = new HashSet<>(waves);
        if (forward) {
            changed.add(wave);
        } else {
            changed.remove(wave);
        }
        return new StepProgress(state, digest, undoDigest, since, took, rows, statements, lastKey, changed, whole, detail);
    }

    private StepProgress in(StepState next, Instant at) {
        return new StepProgress(next, digest, undoDigest, Optional.of(at), took, rows, statements, lastKey, waves, whole, detail);
    }

    private StepProgress withText(String text, boolean wholly) {
        return new StepProgress(state, text, "", since, took, rows, statements, lastKey, waves, wholly, detail);
    }

    private StepProgress lasting(Optional<Duration> time, String said) {
        return new StepProgress(state, digest, undoDigest, since, time, rows, statements, lastKey, waves, whole, said);
    }

    /** Whether it was begun and has not ended well. */
    public boolean isHalfDone() {
        return state == StepState.STARTED || state == StepState.FAILED;
    }

    /** Whether its undo was begun and has not ended well. */
    public boolean isHalfUndone() {
        return state == StepState.UNDO_STARTED || state == StepState.UNDO_FAILED;
    }

    /** Whether statements of its undo took effect, so that it goes on behind them. */
    public boolean hasUndoneStatements() {
        return isHalfUndone() && statements > 0;
    }

    /** Whether it was begun with another text of its files than the one of that digest. */
    public boolean isOfOtherText(String other) {
        return differ(digest, other);
    }

    /** The same of its undo. */
    public boolean isUndoOfOtherText(String other) {
        return differ(undoDigest, other);
    }

    private static boolean differ(String known, String other) {
        return !known.isEmpty() && !other.isEmpty() && !known.equals(other);
    }

    /** Whether an effect of it may be on the database. */
    public boolean mayHaveEffect() {
        return state != StepState.PLANNED && state != StepState.UNDONE;
    }
}
