package dev.chrysalis.app.timeline.scene.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Gives every phase the width that its open card needs, however short it is, and folds the quiet stretches between. Between two
 * knots time runs evenly.
 */
public final class FoldedAxis implements TimeAxis {

    static final double CARD = 288;
    private static final double SOAK_SHARE = 0.55;
    public static final double FOLD = 26;
    private static final double PAD = 4;
    private static final double LEAST = 14;
    private static final double UNFOLDED_PER_DAY = 16;
    private static final double OUTSIDE_PER_DAY = 6;
    private static final double QUIET_SECONDS = 6 * 3_600;

    private final double[] seconds;
    private final double[] places;
    private final List<Span> folds;

    private FoldedAxis(double[] seconds, double[] places, List<Span> folds) {
        this.seconds = seconds;
        this.places = places;
        this.folds = List.copyOf(folds);
    }

    @Override
    public double x(double moment) {
        int last = seconds.length - 1;
        if (last < 0 || moment <= seconds[0]) {
            return (moment - (last < 0 ? 0 : seconds[0])) / EvenAxis.SECONDS_PER_DAY * OUTSIDE_PER_DAY;
        }
        if (moment >= seconds[last]) {
            return places[last] + (moment - seconds[last]) / EvenAxis.SECONDS_PER_DAY * OUTSIDE_PER_DAY;
        }
        int before = floor(seconds, moment);
        double part = (moment - seconds[before]) / (seconds[before + 1] - seconds[before]);
        return places[before] + part * (places[before + 1] - places[before]);
    }

    @Override
    public double secondsAt(double x) {
        int last = places.length - 1;
        if (last < 0 || x <= 0) {
            return (last < 0 ? 0 : seconds[0]) + x / OUTSIDE_PER_DAY * EvenAxis.SECONDS_PER_DAY;
        }
        if (x >= places[last]) {
            return seconds[last] + (x - places[last]) / OUTSIDE_PER_DAY * EvenAxis.SECONDS_PER_DAY;
        }
        int before = floor(places, x);
        double part = (x - places[before]) / (places[before + 1] - places[before]);
        return seconds[before] + part * (seconds[before + 1] - seconds[before]);
    }

    @Override
    public List<Span> folds() {
        return folds;
    }

    private static int floor(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return Math.min(found >= 0 ? found : -found - 2, sorted.length - 2);
    }

    /** A stretch of time and the px that it takes at least. */
    public record Need(Span span, double width) {

        public static Need ofPhase(Span phase) {
            return new Need(phase, CARD);
        }

        /** Wide enough to be told from the work before and after it. */
        public static Need ofSoak(Span soak) {
            return new Need(soak, CARD * SOAK_SHARE);
        }

        double start() {
            return span.startSecond();
        }

        double end() {
            return Math.max(span.endSecond(), start() + 60);
        }
    }

    /** What the axis is woven from, sorted once for every zoom. */
    public static final class Knots {

        private final double[] moments;
        private final double[] starts;
        private final double[] ends;
        private final int[] startKnots;
        private final double[] widths;

        /** @param needs of all phases and soaks, in any order */
        public Knots(List<Need> needs) {
            List<Need> byEnd = needs.stream().sorted(Comparator.comparingDouble(Need::end)).toList();
            starts = needs.stream().mapToDouble(Need::start).sorted().toArray();
            ends = byEnd.stream().mapToDouble(Need::end).toArray();
            widths = byEnd.stream().mapToDouble(Need::width).toArray();
            moments = DoubleStream.concat(Arrays.stream(starts), Arrays.stream(ends)).sorted().distinct().toArray();
            startKnots = byEnd.stream().mapToInt(need -> Arrays.binarySearch(moments, need.start())).toArray();
        }

        /**
         * Lays the moments out from left to right.
         *
         * @param unfolded the folds that somebody opened
         * @param zoom     1 gives an open card exactly its width
         */
        public FoldedAxis axis(Set<Span> unfolded, double zoom) {
            double[] places = new double[moments.length];
            List<Span> folds = new ArrayList<>();
            int begun = 0;
            int ended = 0;
            for (int knot = 1; knot < moments.length; knot++) {
                while (begun < starts.length && starts[begun] <= moments[knot - 1]) {
                    begun++;
                }
                double place = places[knot - 1] + (begun > ended ? LEAST * zoom : quiet(knot, unfolded, zoom, folds));
                while (ended < ends.length && ends[ended] <= moments[knot]) {
                    place = Math.max(place, places[startKnots[ended]] + widths[ended] * zoom);
                    ended++;
                }
                places[knot] = place;
            }
            return new FoldedAxis(moments, places, folds);
        }

        private double quiet(int knot, Set<Span> unfolded, double zoom, List<Span> folds) {
            double length = moments[knot] - moments[knot - 1];
            if (length < QUIET_SECONDS) {
                return PAD;
            }
            Span span = new Span(TimeAxis.moment(moments[knot - 1]), TimeAxis.moment(moments[knot]));
            if (unfolded.contains(span)) {
                return Math.max(FOLD, length / EvenAxis.SECONDS_PER_DAY * UNFOLDED_PER_DAY * zoom);
            }
            folds.add(span);
            return FOLD + 2 * PAD;
        }
    }
}
