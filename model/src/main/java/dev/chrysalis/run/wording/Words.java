package dev.chrysalis.run.wording;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How a run speaks of things in its sentences. */
public final class Words {

    private Words() {
    }

    /** {@code expand/010-add-note.sql (Add the note)}. */
    public static String of(Step step) {
        return step.title().isBlank() ? step.id().path() : step.id().path() + " (" + step.title() + ")";
    }

    /** {@code 2 h 5 min}, {@code 3 d}, {@code 1.5 s}. */
    public static String of(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (duration.compareTo(Duration.ofDays(1)) >= 0) {
            return duration.toDays() + " d" + (duration.toHoursPart() > 0 ? " " + duration.toHoursPart() + " h" : "");
        }
        String minutes = duration.toMinutesPart() > 0 ? duration.toMinutesPart() + " min" : "";
        return ((duration.toHours() > 0 ? duration.toHours() + " h " : "") + minutes).strip();
    }

    /** {@code session 4711 of app (psql), idle in transaction since …, holds AccessShareLock: SELECT …}. */
    public static String of(Blocker blocker) {
        String query = shortened(blocker.query(), 200);
        return who(blocker)
                + (blocker.isVeiled() ? ", which does what this user may not see" : ", " + blocker.state() + " since " + blocker.since())
                + (blocker.lock().isBlank() ? "" : ", holds " + blocker.lock())
                + (query.isEmpty() ? "" : ": " + query);
    }

    /** {@code session 4711 of app (psql)}. */
    public static String who(Blocker blocker) {
        return "session " + blocker.session() + (blocker.user().isBlank() ? "" : " of " + blocker.user())
                + (blocker.application().isBlank() ? "" : " (" + blocker.application() + ")");
    }

    /** A statement on one line, cut off where it is longer. */
    public static String shortened(String statement, int length) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() > length ? line.substring(0, length) + "…" : line;
    }

    public static String of(List<Blocker> blockers) {
        return String.join("; ", blockers.stream().map(Words::of).toList());
    }

    /** What the server says, on one line that ends like a sentence. */
    public static String of(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
        return message.endsWith(".") ? message : message + ".";
    }
}
