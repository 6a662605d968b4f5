package dev.chrysalis.app.timeline.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Gives every phase the width that its open card needs, however short it is, and folds the quiet stretches between. Between two
 * knots time runs evenly.
 */
final class FoldedAxis implements TimeAxis {

    static final double CARD = 284;
    private static final double SOAK_SHARE = 0.55;
    static final double FOLD = 26;
    private static final double PAD = 8;
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

    /**
     * @param needs    of all phases and soaks, in any order
     * @param unfolded the folds that somebody opened
     * @param zoom     1 gives an open card exactly its width
     */
    static FoldedAxis over(List<Need> needs, Set<Span> unfolded, double zoom) {
        double[] starts = needs.stream().mapToDouble(Need::start).toArray();
        double[] ends = needs.stream().mapToDouble(Need::end).toArray();
        double[] widths = needs.stream().mapToDouble(need -> need.width() * zoom).toArray();
        double[] knots = new double[starts.length + ends.length];
        System.arraycopy(starts, 0, knots, 0, starts.length);
        System.arraycopy(ends, 0, knots, starts.length, ends.length);
        knots = Arrays.stream(knots).sorted().distinct().toArray();
        return new Weaving(knots, starts, ends, widths, unfolded, zoom).axis();
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
    record Need(Span span, double width) {

        static Need ofPhase(Span phase) {
            return new Need(phase, CARD);
        }

        /** Wide enough to be told from the work before and after it. */
        static Need ofSoak(Span soak) {
            return new Need(soak, CARD * SOAK_SHARE);
        }

        double start() {
            return TimeAxis.seconds(span.start());
        }

        double end() {
            return Math.max(TimeAxis.seconds(span.end()), start() + 60);
        }
    }

    /** Lays out the knots from left to right. */
    private static final class Weaving {

        private final double[] knots;
        private final double[] starts;
        private final double[] ends;
        private final double[] widths;
        private final Set<Span> unfolded;
        private final double zoom;
        private final List<Span> folds = new ArrayList<>();

        Weaving(double[] knots, double[] starts, double[] ends, double[] widths, Set<Span> unfolded, double zoom) {
            this.knots = knots;
            this.starts = starts;
            this.ends = ends;
            this.widths = widths;
            this.unfolded = unfolded;
            this.zoom = zoom;
        }

        FoldedAxis axis() {
            double[] places = new double[knots.length];
            Integer[] byEnd = new Integer[ends.length];
            Arrays.setAll(byEnd, index -> index);
            Arrays.sort(byEnd, (one, other) -> Double.compare(ends[one], ends[other]));
            double[] sortedStarts = starts.clone();
            Arrays.sort(sortedStarts);
            int begun = 0;
            int ended = 0;
            for (int knot = 1; knot < knots.length; knot++) {
                while (begun < sortedStarts.length && sortedStarts[begun] <= knots[knot - 1]) {
                    begun++;
                }
                boolean busy = begun > ended;
                double place = places[knot - 1] + (busy ? LEAST * zoom : quiet(knot));
                while (ended < byEnd.length && ends[byEnd[ended]] <= knots[knot]) {
                    double start = starts[byEnd[ended]];
                    int startKnot = Arrays.binarySearch(knots, start);
                    place = Math.max(place, places[startKnot] + widths[byEnd[ended]]);
                    ended++;
                }
                places[knot] = place;
            }
            return new FoldedAxis(knots, places, folds);
        }

        private double quiet(int knot) {
            double length = knots[knot] - knots[knot - 1];
            if (length < QUIET_SECONDS) {
                return PAD;
            }
            Span span = new Span(TimeAxis.moment(knots[knot - 1]), TimeAxis.moment(knots[knot]));
            if (unfolded.contains(span)) {
                return Math.max(FOLD, length / EvenAxis.SECONDS_PER_DAY * UNFOLDED_PER_DAY * zoom);
            }
            folds.add(span);
            return FOLD + 2 * PAD;
        }
    }
}
