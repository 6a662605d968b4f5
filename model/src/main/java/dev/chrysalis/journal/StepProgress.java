package dev.chrysalis.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal knows of one step.
 *
 * @param digest   of the files as they were applied; empty while never started
 * @param since    when the state began; empty while planned
 * @param took     of the last finished attempt
 * @param rows     written so far; -1 where that means nothing
 * @param statements how many statements of the step that is not one transaction, or of its undo, took effect
 * @param lastKey  the key after which a backfill resumes; empty where it begins at the first row
 * @param waves    those that are done
 * @param whole    whether it was done as a whole, so that an undo finds all of it
 * @param detail   the last thing that was said of it
 */
public record StepProgress(StepState state, String digest, Optional<Instant> since, Optional<Duration> took, long rows,
                           int statements, List<String> lastKey, Set<String> waves, boolean whole,
                           String detail) {

    public static final StepProgress PLANNED =
            new StepProgress(StepState.PLANNED, "", Optional.empty(), Optional.empty(), -1, 0, List.of(), Set.of(), false, "");

    public StepProgress {
        lastKey = List.copyOf(lastKey);
        waves = Set.copyOf(waves);
    }

    /** Whether it was begun and has not ended well. */
    public boolean isHalfDone() {
        return state == StepState.STARTED || state == StepState.FAILED;
    }

    /** Whether it was begun with another text of its files than the one of that digest. */
    public boolean isOfOtherText(String other) {
        return !digest.isEmpty() && !other.isEmpty() && !digest.equals(other);
    }

    /** Whether an effect of it may be on the database. */
    public boolean mayHaveEffect() {
        return state != StepState.PLANNED && state != StepState.UNDONE;
    }
}
