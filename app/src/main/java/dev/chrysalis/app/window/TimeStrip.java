package dev.chrysalis.app.window;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time that is left against what remains.
 *
 * @param start    of the maintenance window
 * @param end      of it
 * @param workLeft expected for the steps that are not done
 * @param wayBack  expected for undoing what would be done by then
 */
record TimeStrip(LocalDateTime start, LocalDateTime end, LocalDateTime now, Duration workLeft, Duration wayBack) {

    private static final int FINE = 10;

    /** From 0 at the start of the window to 1 at its end. */
    double position(LocalDateTime moment) {
        double whole = Duration.between(start, end).toMillis();
        return Math.max(0, Math.min(1, Duration.between(start, moment).toMillis() / whole));
    }

    /** Whether the day of its start says too little of it. */
    boolean overDays() {
        return Duration.between(start, end).compareTo(Duration.ofDays(1)) > 0;
    }

    /** Whether now lies within the window. */
    boolean open() {
        return !now.isBefore(start) && now.isBefore(end);
    }

    Duration left() {
        return Duration.between(now, end);
    }

    LocalDateTime doneAbout() {
        return now.plus(workLeft);
    }

    /** The last moment from which going back still fits the window. */
    LocalDateTime turnBackBy() {
        return end.minus(wayBack);
    }

    /** The same without what is too fine for the bar. */
    TimeStrip truncated() {
        return new TimeStrip(start, end, now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(now.getSecond() % FINE), workLeft, wayBack);
    }

    /** What is left when the work is done; negative where it does not fit. */
    Duration spare() {
        return Duration.between(doneAbout(), turnBackBy());
    }
}
