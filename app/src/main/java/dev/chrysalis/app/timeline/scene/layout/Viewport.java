package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import java.time.LocalDateTime;

/**
 * What part of time is looked at, how close, and in how much room. Zoom is one number for all levels, so that turning the wheel
 * leads from the year into the steps.
 *
 * @param pixelsPerDay between {@link #FARTHEST} and {@link #NEAREST}
 * @param leftSecond   at the left edge of the lanes
 */
public record Viewport(double width, double height, double pixelsPerDay, double leftSecond) {

    public static final double FARTHEST = 0.12;
    public static final double NEAREST = 144;
    static final double STEPS_UNIT = 24;

    public Viewport {
        pixelsPerDay = Math.max(FARTHEST, Math.min(NEAREST, pixelsPerDay));
    }

    public static Viewport from(double width, double height, double pixelsPerDay, LocalDateTime left) {
        return new Viewport(width, height, pixelsPerDay, TimeAxis.seconds(left));
    }

    public Level level() {
        return Level.at(pixelsPerDay);
    }

    public Viewport sized(double newWidth, double newHeight) {
        return new Viewport(newWidth, newHeight, pixelsPerDay, leftSecond);
    }

    public Viewport startingAt(double second) {
        return new Viewport(width, height, pixelsPerDay, second);
    }

    Viewport at(double newPixelsPerDay, double newLeftSecond) {
        return new Viewport(width, height, newPixelsPerDay, newLeftSecond);
    }

    public Frame frame() {
        return new Frame(width, height);
    }

    /** 0 for the farthest, 1 for the nearest; each step of it is the same factor. */
    public double zoom() {
        return Math.log(pixelsPerDay / FARTHEST) / Math.log(NEAREST / FARTHEST);
    }

    /** The reverse of {@link #zoom()}. */
    public static double pixelsPerDay(double zoom) {
        return FARTHEST * Math.pow(NEAREST / FARTHEST, zoom);
    }
}
