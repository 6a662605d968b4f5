package dev.chrysalis.run;

import java.time.Duration;

/** How many rows the next batch has, so that at the pace of 1 it takes the time that is aimed at. */
final class BatchSize {

    private static final int LARGEST = 100_000;

    private final Duration aim;
    private int rows;

    BatchSize(int first, Duration aim) {
        this.rows = Math.min(first, LARGEST);
        this.aim = aim;
    }

    /** @param pace by which factor the operator wants it larger */
    int next(double pace) {
        return (int) Math.max(1, Math.min(LARGEST, Math.round(rows * pace)));
    }

    /** Follows what a batch took: at most doubles, at most halves. */
    void took(int batch, Duration duration) {
        double millis = Math.max(1, duration.toNanos() / 1e6);
        double ideal = batch * aim.toMillis() / millis;
        rows = (int) Math.max(1, Math.min(LARGEST, Math.round(Math.max(rows / 2.0, Math.min(rows * 2.0, ideal)))));
    }
}
