package dev.chrysalis.app.timeline.scene;

import java.time.Duration;
import java.time.LocalDateTime;

/** A stretch of time in the project's zone. */
public record Span(LocalDateTime start, LocalDateTime end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span ends after it starts");
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(LocalDateTime moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Span startingAt(LocalDateTime newStart) {
        return new Span(newStart, newStart.plus(length()));
    }
}
