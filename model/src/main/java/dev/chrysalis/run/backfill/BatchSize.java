package dev.chrysalis.run.backfill;

import java.time.Duration;

/** How many rows the next batch has, so that at the pace of 1 it takes the time that is aimed at. */
final class BatchSize {

    /** Grows fast, for the first batch is small where rows are cheap; shrinks slowly, for one slow batch may be chance. */
    private static final double MOST_GROWTH = 8;
    private static final double MOST_SHRINKING = 2;

    private final int largest;
    private final Duration aim;
    private int rows;

    BatchSize(int first, int largest, Duration aim) {
        this.rows = Math.min(first, largest);
        this.largest = largest;
        this.aim = aim;
    }

    /** @param pace by which factor the operator wants it larger */
    int next(double pace) {
        return (int) Math.max(1, Math.min(largest, Math.round(rows * pace)));
    }

    /** Follows what a batch took: at most eight times as many, at least half as many. */
    void took(int batch, Duration duration) {
        double millis = Math.max(1, duration.toNanos() / 1e6);
        double ideal = batch * aim.toMillis() / millis;
        rows = (int) Math.max(1, Math.min(largest, Math.round(Math.max(rows / MOST_SHRINKING, Math.min(rows * MOST_GROWTH, ideal)))));
    }
}
