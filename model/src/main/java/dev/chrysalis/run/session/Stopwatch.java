package dev.chrysalis.run.session;

import java.time.Duration;

/** Measures how long something takes, whatever the clock on the wall does meanwhile. */
public final class Stopwatch {

    private final long startedNanos = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
