package dev.chrysalis.project;

import java.time.LocalDateTime;

/** A time in which changes are allowed, in the project's time zone. */
public record MaintenanceWindow(LocalDateTime start, LocalDateTime end) {
}
