package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.time.Span;
import java.time.LocalDateTime;
import java.util.List;

/** The third row of the axis: what can still be undone, until when; and what is sealed. */
final class WayBackDrawing {

    private static final double LINE = Frame.MONTHS + Frame.WINDOWS + 16;
    private static final double TEXT = LINE - 4;
    private static final double CAP = 4;

    private final Drawing drawing;
    private final Sketch sketch;
    private final Frame frame;

    WayBackDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
        this.frame = drawing.frame();
    }

    void draw() {
        drawing.model().current().ifPresent(current -> current.span().ifPresent(span -> {
            sealed(drawing.x(span.start()));
            current.wayBackUntil().ifPresentOrElse(until -> bracket(current, span.start(), until), () -> open(current, span));
        }));
    }

    private void sealed(double until) {
        double x = frame.header() + 10;
        double room = Math.min(until, frame.width()) - x - 26;
        String text = drawing.words().get("wayback.sealed.long");
        if (sketch.width(text, Face.SMALL) > room) {
            text = drawing.words().get("wayback.sealed");
        }
        if (sketch.width(text, Face.SMALL) <= room) {
            sketch.icon(Layer.OVERLAY, IconName.SEALED, x, LINE - 13, 14, Ink.MUTED);
            sketch.text(Layer.OVERLAY, text, x + 18, LINE - 2, Face.SMALL, Ink.MUTED);
        }
    }

    private void bracket(TimelineRelease release, LocalDateTime start, LocalDateTime until) {
        double from = drawing.x(start);
        double to = drawing.x(until);
        double left = Math.max(from, frame.header());
        double right = Math.min(to, frame.width());
        if (right <= left) {
            return;
        }
        boolean passed = until.isBefore(drawing.model().now());
        Ink ink = passed ? Ink.MUTED : Ink.of(release.mark().token());
        sketch.line(Layer.OVERLAY, left, LINE, right, LINE, Stroke.solid(ink, 2));
        if (drawing.shows(from)) {
            sketch.line(Layer.OVERLAY, from, LINE - CAP, from, LINE + CAP, Stroke.solid(ink, 2));
        }
        if (drawing.shows(to)) {
            end(release, to, passed);
        }
        label(release, left, right, passed ? "wayback.gone" : "wayback", ink);
    }

    /** Nobody has said yet when it ends: dashed from now on, and without an end. */
    private void open(TimelineRelease release, Span span) {
        double from = drawing.x(span.start());
        double left = Math.max(from, frame.header());
        double right = Math.min(drawing.x(span.end()), frame.width());
        if (right <= left) {
            return;
        }
        Ink ink = Ink.of(release.mark().token());
        double now = Math.max(left, Math.min(right, drawing.x(drawing.model().now())));
        sketch.line(Layer.OVERLAY, left, LINE, now, LINE, Stroke.solid(ink, 2));
        sketch.line(Layer.OVERLAY, now, LINE, right, LINE, new Stroke(ink, 2, Stroke.Dash.DASHED));
        if (drawing.shows(from)) {
            sketch.line(Layer.OVERLAY, from, LINE - CAP, from, LINE + CAP, Stroke.solid(ink, 2));
        }
        label(release, left, right, "wayback.open", ink);
    }

    private void end(TimelineRelease release, double x, boolean passed) {
        boolean fence = release.pointOfNoReturn().isPresent();
        Ink ink = fence && !passed ? Ink.BAD : Ink.MUTED;
        sketch.line(Layer.OVERLAY, x, LINE - 8, x, LINE + 8, Stroke.solid(ink, 2));
        sketch.path(Layer.OVERLAY, List.of(new Segment.Move(x, LINE - CAP), new Segment.Line(x + 5, LINE), new Segment.Line(x, LINE + CAP),
                new Segment.Close()), ink, Stroke.NONE);
        if (fence && drawing.level() == Level.STEPS) {
            sketch.text(Layer.OVERLAY, drawing.words().get("fence.short"), x + 10, LINE, Face.SMALL_STRONG, ink);
        }
    }

    private void label(TimelineRelease release, double left, double right, String key, Ink ink) {
        String text = drawing.words().get(key);
        if (drawing.level() == Level.STEPS) {
            text = release.name() + " " + text;
        }
        double width = sketch.width(text, Face.SMALL_STRONG);
        double now = drawing.x(drawing.model().now());
        double x = drawing.level() == Level.STEPS ? left + 8 : Math.max(left, now) + 8;
        if (x + width > right) {
            x = left + 8;
        }
        if (x + width <= right) {
            sketch.text(Layer.OVERLAY, text, x, TEXT, Face.SMALL_STRONG, ink);
        }
    }
}
