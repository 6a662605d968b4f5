package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.TextMeasure;
import dev.chrysalis.app.timeline.scene.time.EvenAxis;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** All releases at once in a narrow strip, with the part of time that is looked at. */
public final class Overview {

    private static final double MARGIN_DAYS = 75;
    private static final double ROW = 8;
    private static final double TOP = 8;
    private static final double BAR = 4;
    private static final double MONTH_NAME = 34;

    private final TimelineModel model;
    private final double width;
    private final double height;
    private final double header;
    private final EvenAxis axis;

    public Overview(TimelineModel model, double width, double height) {
        this.model = model;
        this.width = width;
        this.height = height;
        this.header = new Frame(width, 1000).header();
        Span span = model.span().orElseGet(() -> new Span(model.now(), model.now().plusDays(1)));
        double start = TimeAxis.seconds(span.start()) - MARGIN_DAYS * EvenAxis.SECONDS_PER_DAY;
        double end = TimeAxis.seconds(span.end()) + MARGIN_DAYS * EvenAxis.SECONDS_PER_DAY;
        axis = new EvenAxis(start, Math.max(1, width - header) / ((end - start) / EvenAxis.SECONDS_PER_DAY));
    }

    /** What does not change while somebody looks around. */
    public Picture draw(TimelineWords words, TextMeasure measure) {
        Sketch sketch = new Sketch(measure);
        sketch.area(Layer.GROUND, new Box(0, 0, width, height), Fill.plain(Ink.SURFACE));
        if (header > 80) {
            sketch.text(Layer.GROUND, words.get("overview"), 14, height / 2 + 4, Face.CAPTION, Ink.MUTED);
        }
        months(sketch, words);
        for (TimelineRelease release : model.releases()) {
            for (TimelinePhase phase : release.phases()) {
                bar(sketch, release, phase);
            }
        }
        double now = x(model.now());
        sketch.line(Layer.LINES, now, 0, now, height, Stroke.solid(Ink.NOW, 1.5));
        return sketch.finished(width, height);
    }

    /** The frame around what is looked at. */
    public Box frame(Span shown) {
        double left = Math.max(header, x(shown.start()));
        return new Box(left, 2, Math.max(8, Math.min(width - 2, x(shown.end())) - left), height - 4);
    }

    public LocalDateTime at(double x) {
        return axis.at(x - header);
    }

    private double x(LocalDateTime moment) {
        return header + axis.x(moment);
    }

    private void bar(Sketch sketch, TimelineRelease release, TimelinePhase phase) {
        double from = x(phase.span().start());
        double to = Math.max(from + BAR, x(phase.span().end()));
        double y = TOP + phase.name().ordinal() * ROW - BAR / 2;
        sketch.rectangle(Layer.CARDS, new Box(from, y, to - from, BAR), Corners.all(BAR / 2), Fill.plain(Ink.of(release.mark().token())),
                Stroke.NONE);
    }

    private void months(Sketch sketch, TimelineWords words) {
        double monthWidth = axis.pixelsPerDay() * 30.4;
        int step = monthWidth >= MONTH_NAME ? 1 : monthWidth * 3 >= MONTH_NAME ? 3 : 12 * (int) Math.ceil(MONTH_NAME / (monthWidth * 12));
        LocalDate month = at(header).toLocalDate().withDayOfYear(1);
        LocalDateTime end = at(width);
        while (month.atStartOfDay().isBefore(end)) {
            double x = x(month.atStartOfDay());
            String name = step >= 12 ? Integer.toString(month.getYear()) : words.monthShort(month);
            if (x >= header && x + sketch.width(name, Face.SMALL) + 6 <= width) {
                sketch.line(Layer.GROUND, Math.round(x) + 0.5, 4, Math.round(x) + 0.5, height - 4, Stroke.solid(Ink.GRID, 1));
                sketch.text(Layer.GROUND, name, x + 5, height - 9, Face.SMALL, Ink.MUTED);
            }
            month = month.plusMonths(step);
        }
    }
}
