package dev.chrysalis.app.timeline.scene.time;

import java.util.List;

/**
 * Every day is as wide as every other.
 *
 * @param origin       the second that stands at 0
 * @param pixelsPerDay more than 0
 */
public record EvenAxis(double origin, double pixelsPerDay) implements TimeAxis {

    public static final double SECONDS_PER_DAY = 86_400;

    @Override
    public double x(double seconds) {
        return (seconds - origin) / SECONDS_PER_DAY * pixelsPerDay;
    }

    @Override
    public double secondsAt(double x) {
        return origin + x / pixelsPerDay * SECONDS_PER_DAY;
    }

    @Override
    public List<Span> folds() {
        return List.of();
    }
}
