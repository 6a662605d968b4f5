package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.project.Project;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a project stood when it was last looked at.
 *
 * @param stand   what it was doing
 * @param planned how many releases were planned and not begun
 * @param at      when that was
 */
public record LastSeen(Stand stand, long planned, Instant at) {

    /** What a project was doing. */
    public enum Stand {
        /** A release was under way. */
        RUNNING,
        /** Releases were planned. */
        PLANNED,
        /** Every release was closed, or there was none. */
        CLOSED
    }

    private static final int PARTS = 3;

    public static LastSeen of(Project project, RunState state, Instant at) {
        long planned = count(project, state, ReleaseState.PLANNED);
        Stand stand = count(project, state, ReleaseState.RUNNING) > 0 ? Stand.RUNNING : planned > 0 ? Stand.PLANNED : Stand.CLOSED;
        return new LastSeen(stand, planned, at);
    }

    private static long count(Project project, RunState state, ReleaseState wanted) {
        return project.releases().stream().filter(release -> state.release(release.name()).state() == wanted).count();
    }

    /** What {@link #toString()} wrote; empty where somebody else wrote it. */
    static Optional<LastSeen> read(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == PARTS
                    ? Optional.of(new LastSeen(Stand.valueOf(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return stand + " " + planned + " " + at;
    }
}
