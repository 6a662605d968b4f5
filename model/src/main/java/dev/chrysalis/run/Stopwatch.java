package dev.chrysalis.run;

import java.time.Duration;

/** Measures how long something takes, whatever the clock on the wall does meanwhile. */
final class Stopwatch {

    private final long startedNanos = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
