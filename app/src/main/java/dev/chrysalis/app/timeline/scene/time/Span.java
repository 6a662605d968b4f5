package dev.chrysalis.app.timeline.scene.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;

/** A stretch of time in the project's zone. A value; knows its seconds, which every frame asks for. */
public final class Span {

    private final LocalDateTime start;
    private final LocalDateTime end;
    private final double startSecond;
    private final double endSecond;

    public Span(LocalDateTime start, LocalDateTime end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span ends after it starts");
        }
        this.start = start;
        this.end = end;
        startSecond = TimeAxis.seconds(start);
        endSecond = TimeAxis.seconds(end);
    }

    public LocalDateTime start() {
        return start;
    }

    public LocalDateTime end() {
        return end;
    }

    public double startSecond() {
        return startSecond;
    }

    public double endSecond() {
        return endSecond;
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(LocalDateTime moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean overlaps(Span other) {
        return startSecond < other.endSecond && other.startSecond < endSecond;
    }

    public Span startingAt(LocalDateTime newStart) {
        return new Span(newStart, newStart.plus(length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && start.equals(span.start) && end.equals(span.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
