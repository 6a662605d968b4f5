package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import dev.chrysalis.app.timeline.scene.time.FoldedAxis;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.project.MaintenanceWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What everything stands on: lanes, months, maintenance windows, what is sealed, folded stretches. */
final class GroundDrawing {

    private static final double WINDOW_LEAST = 8;
    private static final double WINDOWS_FROM = 1.4;
    private static final Ink WINDOW = Ink.ACCENT.faded(0.09);
    private static final Ink SEALED = Ink.of("release-0").faded(0.1);
    private static final double TOOTH = 5;

    private final Drawing drawing;
    private final Sketch sketch;
    private final Box content;

    GroundDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
        this.content = drawing.frame().content();
    }

    void draw() {
        sketch.area(Layer.GROUND, content, Fill.plain(Ink.CANVAS));
        sealed();
        if (drawing.level() == Level.STEPS) {
            soaks();
        }
        windows();
        if (drawing.level() != Level.STEPS) {
            months();
        }
        for (PhaseName phase : PhaseName.values()) {
            double y = drawing.frame().lane(phase).y();
            sketch.line(Layer.GROUND, 0, y, drawing.frame().width(), y, Stroke.solid(Ink.BORDER, 1));
        }
        drawing.axis().folds().stream().filter(fold -> fold.overlaps(drawing.shown())).forEach(this::fold);
    }

    private void sealed() {
        Optional<LocalDateTime> start = drawing.model().current().flatMap(TimelineRelease::span).map(Span::start);
        start.map(drawing::x).filter(x -> x > content.x()).ifPresent(x -> sketch.area(Layer.GROUND,
                new Box(content.x(), content.y(), Math.min(x, content.right()) - content.x(), content.height()), Fill.plain(SEALED)));
    }

    private void soaks() {
        for (PlacedCard card : drawing.cards()) {
            card.phase().soak().filter(soak -> card.form() == CardForm.OPEN && soak.standing() != Standing.DONE).ifPresent(soak -> {
                double left = Math.max(content.x(), drawing.x(soak.span().start()));
                double right = Math.min(content.right(), drawing.x(soak.span().end()));
                if (right > left) {
                    sketch.area(Layer.GROUND, new Box(left, content.y(), right - left, content.height()),
                            new Fill(Ink.NONE, Texture.SOAK, Ink.of("release-0").faded(0.13)));
                }
            });
        }
    }

    private void windows() {
        if (drawing.scenery().viewport().pixelsPerDay() < WINDOWS_FROM) {
            return;
        }
        Span shown = drawing.shown();
        for (MaintenanceWindow window : drawing.model().windows()) {
            if (shown.overlaps(new Span(window.start().minusDays(2), window.end().plusDays(2)))) {
                Box box = window(window);
                if (box.width() > 0) {
                    sketch.area(Layer.GROUND, box, Fill.plain(WINDOW));
                }
            }
        }
    }

    private Box window(MaintenanceWindow window) {
        double start = drawing.x(window.start());
        double end = Math.max(start + WINDOW_LEAST, drawing.x(window.end()));
        double left = Math.max(content.x(), start);
        return new Box(left, Frame.MONTHS, Math.min(content.right(), end) - left, drawing.frame().height() - Frame.MONTHS);
    }

    private void months() {
        LocalDate month = drawing.shown().start().toLocalDate().withDayOfMonth(1);
        int step = AxisDrawing.monthsPerLine(drawing);
        month = month.withMonth((month.getMonthValue() - 1) / step * step + 1);
        while (month.atStartOfDay().isBefore(drawing.shown().end())) {
            double x = Math.round(drawing.x(month.atStartOfDay())) + 0.5;
            if (drawing.shows(x)) {
                sketch.line(Layer.GROUND, x, 0, x, content.bottom(), Stroke.solid(Ink.GRID, 1));
            }
            month = month.plusMonths(step);
        }
    }

    private void fold(Span fold) {
        double middle = (drawing.x(fold.start()) + drawing.x(fold.end())) / 2;
        Box box = new Box(middle - FoldedAxis.FOLD / 2, 0, FoldedAxis.FOLD, drawing.frame().height());
        if (box.right() < content.x() || box.x() > content.right()) {
            return;
        }
        List<Segment> edge = new ArrayList<>();
        edge.add(new Segment.Move(box.x(), 0));
        zigzag(edge, box.x(), 0, box.bottom(), TOOTH);
        edge.add(new Segment.Line(box.right(), box.bottom()));
        zigzag(edge, box.right(), box.bottom(), 0, -TOOTH);
        edge.add(new Segment.Close());
        sketch.path(Layer.GROUND, edge, Ink.INSET, Stroke.solid(Ink.BORDER, 1));
        String days = drawing.words().get("folded", Math.max(1, Math.round(fold.length().toHours() / 24.0)));
        double width = sketch.width(days, Face.SMALL);
        sketch.upwardText(Layer.GROUND, days, middle + 4, drawing.frame().lane(PhaseName.EXPAND).centreY() + width / 2, Face.SMALL,
                Ink.MUTED);
        sketch.target(new Box(box.x(), content.y(), box.width(), content.height()), new Subject.OfFold(fold.start(), fold.end()),
                () -> drawing.words().get("folded.open", days));
    }

    private static void zigzag(List<Segment> path, double x, double from, double to, double tooth) {
        double step = Math.signum(to - from) * Math.abs(tooth);
        boolean out = true;
        for (double y = from + step; step > 0 ? y < to : y > to; y += step) {
            path.add(new Segment.Line(out ? x + tooth : x, y));
            out = !out;
        }
    }
}
