package dev.chrysalis.plan;

import java.time.LocalDateTime;

/** When a phase is meant to run, in the project's time zone; {@code end} is never before {@code start}. */
public record PhaseSchedule(LocalDateTime start, LocalDateTime end) {

    public PhaseSchedule {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a phase ends after it starts");
        }
    }
}
