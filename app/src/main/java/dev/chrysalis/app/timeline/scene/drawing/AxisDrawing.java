package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import dev.chrysalis.project.MaintenanceWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The two upper rows of the axis: months, or stretches where time is folded; then the days with a maintenance window. */
final class AxisDrawing {

    private static final double LABEL_GAP = 8;
    private static final double MONTH_NAME = 66;
    private static final double MONTH_SHORT = 26;
    private static final double TICK_GAP = 64;
    private static final double DAYS_PER_MONTH = 30.4;
    private static final double BASELINE_MONTHS = 16;
    private static final double BASELINE_WINDOWS = Frame.MONTHS + 16;
    private static final List<Duration> TICKS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(2),
            Duration.ofDays(7), Duration.ofDays(14));

    private final Drawing drawing;
    private final Sketch sketch;
    private final Frame frame;
    private final double monthWidth;

    AxisDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
        this.frame = drawing.frame();
        this.monthWidth = drawing.scenery().viewport().pixelsPerDay() * DAYS_PER_MONTH;
    }

    static int monthsPerLine(Drawing drawing) {
        double width = drawing.scenery().viewport().pixelsPerDay() * DAYS_PER_MONTH;
        if (width >= MONTH_SHORT) {
            return 1;
        }
        return width * 3 >= MONTH_SHORT ? 3 : 12;
    }

    void draw() {
        if (drawing.level() == Level.STEPS) {
            stretches();
        } else if (monthWidth >= MONTH_NAME) {
            months();
            windows();
        } else {
            years();
        }
        sketch.line(Layer.GROUND, 0, Frame.MONTHS + 0.5, frame.width(), Frame.MONTHS + 0.5, Stroke.solid(Ink.GRID, 1));
    }

    private void months() {
        LocalDate month = drawing.shown().start().toLocalDate().withDayOfMonth(1);
        boolean first = true;
        while (month.atStartOfDay().isBefore(drawing.shown().end())) {
            double left = Math.max(frame.header(), drawing.x(month.atStartOfDay()));
            double room = Math.min(frame.width(), drawing.x(month.plusMonths(1).atStartOfDay())) - left - 2 * LABEL_GAP;
            String name = drawing.words().month(month);
            String dated = name + " " + month.getYear();
            String label = (first || month.getMonthValue() == 1) && sketch.width(dated, Face.BODY_STRONG) <= room ? dated : name;
            if (sketch.width(label, Face.BODY_STRONG) <= room) {
                sketch.text(Layer.OVERLAY, label, left + LABEL_GAP, BASELINE_MONTHS, Face.BODY_STRONG, Ink.FOREGROUND);
                first = false;
            }
            month = month.plusMonths(1);
        }
    }

    private void windows() {
        double free = frame.header() + 2;
        Span shown = drawing.shown();
        for (MaintenanceWindow window : drawing.model().windows()) {
            if (shown.contains(window.start())) {
                String day = Integer.toString(window.start().getDayOfMonth());
                double width = sketch.width(day, Face.SMALL);
                double x = drawing.x(window.start()) + 4 - width / 2;
                if (x >= free && x + width <= frame.width() - 2
                        && !NowDrawing.pill(drawing).overlaps(new Box(x, Frame.MONTHS, width, 20))) {
                    sketch.text(Layer.OVERLAY, day, x, BASELINE_WINDOWS, Face.SMALL, Ink.MUTED);
                    free = x + width + 6;
                }
            }
        }
    }

    private void years() {
        LocalDate year = drawing.shown().start().toLocalDate().withDayOfYear(1);
        while (year.atStartOfDay().isBefore(drawing.shown().end())) {
            double left = Math.max(frame.header(), drawing.x(year.atStartOfDay()));
            double room = Math.min(frame.width(), drawing.x(year.plusYears(1).atStartOfDay())) - left - 2 * LABEL_GAP;
            sketch.fittedText(Layer.OVERLAY, Integer.toString(year.getYear()), left + LABEL_GAP, BASELINE_MONTHS, room, Face.BODY_STRONG,
                    Ink.FOREGROUND);
            for (int number = 0; number < 12 && monthWidth >= MONTH_SHORT; number++) {
                month(year.plusMonths(number));
            }
            year = year.plusYears(1);
        }
    }

    private void month(LocalDate month) {
        double x = drawing.x(month.atStartOfDay()) + 4;
        String name = drawing.words().monthShort(month);
        double width = sketch.width(name, Face.SMALL);
        boolean free = !NowDrawing.pill(drawing).overlaps(new Box(x, Frame.MONTHS, width, 20));
        if (x >= frame.header() && x + width <= frame.width() && width <= monthWidth - 4 && free) {
            sketch.text(Layer.OVERLAY, name, x, BASELINE_WINDOWS, Face.SMALL, Ink.MUTED);
        }
    }

    /** Where time is folded, each stretch between two folds has its own title and its own ticks. */
    private void stretches() {
        LocalDateTime from = drawing.shown().start().minusYears(1);
        for (Span fold : drawing.axis().folds()) {
            if (fold.start().isAfter(drawing.shown().start())) {
                stretch(new Span(from, fold.start()));
            }
            from = fold.end();
            if (from.isAfter(drawing.shown().end())) {
                return;
            }
        }
        stretch(new Span(from, drawing.shown().end().plusYears(1)));
    }

    private void stretch(Span span) {
        double left = Math.max(frame.header(), drawing.x(span.start()));
        double right = Math.min(frame.width(), drawing.x(span.end()));
        if (right - left < TICK_GAP / 2 || span.length().isNegative()) {
            return;
        }
        Span seen = new Span(drawing.at(left), drawing.at(right));
        Span told = span.length().toDays() > 300 ? seen : span;
        sketch.fittedText(Layer.OVERLAY, drawing.words().stretch(told), left + LABEL_GAP, BASELINE_MONTHS, right - left - LABEL_GAP,
                Face.BODY_STRONG, Ink.FOREGROUND);
        double x = left;
        while (x < right - 10) {
            x = Math.max(tick(x, right), x + 4);
        }
    }

    /** Writes the first round moment from {@code x} on; gives where the next may stand. */
    private double tick(double x, double right) {
        double here = drawing.axis().secondsAt(x - drawing.shift());
        double there = drawing.axis().secondsAt(x + TICK_GAP - drawing.shift());
        Duration unit = TICKS.stream().filter(tick -> tick.toSeconds() >= there - here).findFirst().orElse(TICKS.get(TICKS.size() - 1));
        double rounded = Math.ceil(here / unit.toSeconds()) * unit.toSeconds();
        double place = drawing.axis().x(rounded) + drawing.shift();
        LocalDateTime moment = TimeAxis.moment(rounded);
        boolean days = unit.compareTo(Duration.ofDays(1)) >= 0;
        String label = days ? drawing.words().day(moment) : drawing.words().clock(moment);
        double width = sketch.width(label, Face.SMALL);
        if (place + width + 2 > right) {
            return place + TICK_GAP;
        }
        if (!NowDrawing.pill(drawing).overlaps(new Box(place, Frame.MONTHS, width + 4, 20))) {
            sketch.text(Layer.OVERLAY, label, place + 4, BASELINE_WINDOWS, Face.SMALL, Ink.MUTED);
        }
        if (ChronoUnit.MINUTES.between(drawing.at(drawing.frame().header()), moment) > 0) {
            sketch.line(Layer.GROUND, Math.round(place) + 0.5, Frame.MONTHS, Math.round(place) + 0.5, frame.height(),
                    Stroke.solid(Ink.GRID, 1));
        }
        return place + Math.max(TICK_GAP, width + 10);
    }
}
