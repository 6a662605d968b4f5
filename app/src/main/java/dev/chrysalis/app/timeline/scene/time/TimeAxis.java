package dev.chrysalis.app.timeline.scene.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Where a moment stands from left to right, in px from a fixed beginning; grows with time. */
public interface TimeAxis {

    double x(double seconds);

    /** The moment at a place, the reverse of {@link #x}. */
    double secondsAt(double x);

    /** The quiet stretches that are folded. */
    List<Span> folds();

    default double x(LocalDateTime moment) {
        return x(seconds(moment));
    }

    default LocalDateTime at(double x) {
        return moment(secondsAt(x));
    }

    static double seconds(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC);
    }

    static LocalDateTime moment(double seconds) {
        return LocalDateTime.ofEpochSecond(Math.round(seconds), 0, ZoneOffset.UTC);
    }
}
