package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import java.util.List;

/** One small mark per step of a card: outlined, half full, full with a tick, hatched, struck through; the fence before the drop. */
final class StepMarks {

    private static final double WIDTH = 13;
    private static final double HEIGHT = 8;
    private static final double PITCH = 16;
    private static final double FENCE = 8;
    private static final double RADIUS = 2;

    private final Drawing drawing;
    private final PlacedCard card;
    private final CardLook look;

    StepMarks(Drawing drawing, PlacedCard card, CardLook look) {
        this.drawing = drawing;
        this.card = card;
        this.look = look;
    }

    void draw(double left, double right, double y) {
        Sketch sketch = drawing.sketch();
        List<TimelineStep> steps = card.phase().steps();
        double x = left;
        boolean allFit = steps.size() * PITCH - (PITCH - WIDTH) + (card.phase().pointOfNoReturn().isPresent() ? FENCE : 0) <= right - left;
        for (int index = 0; index < steps.size(); index++) {
            TimelineStep step = steps.get(index);
            String rest = "+" + (steps.size() - index);
            double restWidth = index == steps.size() - 1 || allFit ? 0 : sketch.width(rest, Face.CAPTION) + 3;
            double needed = WIDTH + (step.step().isPointOfNoReturn() ? FENCE : 0);
            if (x + needed + restWidth > right) {
                sketch.text(Layer.CARDS, rest, x, y + HEIGHT, Face.CAPTION, look.words());
                return;
            }
            if (step.step().isPointOfNoReturn() && isFirst(step)) {
                fence(x, y);
                x += FENCE;
            }
            mark(step, new Box(x, y, WIDTH, HEIGHT));
            x += PITCH;
        }
    }

    private boolean isFirst(TimelineStep step) {
        return card.phase().pointOfNoReturn().filter(step::equals).isPresent();
    }

    private void fence(double x, double y) {
        boolean passed = card.phase().standing() == Standing.SEALED;
        Ink ink = passed ? Ink.of("release-0") : Ink.BAD;
        drawing.sketch().path(Layer.CARDS, List.of(new Segment.Move(x, y - 2), new Segment.Line(x + 1.8, y - 2),
                new Segment.Line(x + 5.5, y + 1), new Segment.Line(x + 1.8, y + 4), new Segment.Line(x + 5.5, y + 7),
                new Segment.Line(x + 1.8, y + 10), new Segment.Line(x, y + 10), new Segment.Close()), ink, Stroke.NONE);
    }

    private void mark(TimelineStep step, Box box) {
        Sketch sketch = drawing.sketch();
        Stroke edge = Stroke.solid(look.hue(), 1.2);
        Corners corners = Corners.all(RADIUS);
        switch (step.standing()) {
            case DONE, SEALED -> {
                sketch.rectangle(Layer.CARDS, box, corners, Fill.plain(look.hue()), edge);
                sketch.path(Layer.CARDS, List.of(new Segment.Move(box.x() + 3.7, box.y() + 4.2),
                        new Segment.Line(box.x() + 5.7, box.y() + 6.2), new Segment.Line(box.x() + 9.5, box.y() + 2)), Ink.NONE,
                        Stroke.solid(Ink.SURFACE, 1.4));
            }
            case RUNNING, SOAKING, CUT_OFF, BEGUN -> {
                sketch.rectangle(Layer.CARDS, box, corners, Fill.plain(Ink.SURFACE), Stroke.NONE);
                sketch.area(Layer.CARDS, new Box(box.x(), box.y(), box.width() / 2, box.height()), Fill.plain(look.hue()));
                sketch.rectangle(Layer.CARDS, box, corners, Fill.NONE, edge);
            }
            case FAILED -> {
                sketch.rectangle(Layer.CARDS, box, corners, Fill.plain(Ink.BAD_SOFT), Stroke.solid(Ink.BAD, 1.4));
                sketch.path(Layer.CARDS, List.of(new Segment.Move(box.x() + 5, box.y() + 2), new Segment.Line(box.x() + 9, box.y() + 6),
                        new Segment.Move(box.x() + 9, box.y() + 2), new Segment.Line(box.x() + 5, box.y() + 6)), Ink.NONE,
                        Stroke.solid(Ink.BAD, 1.4));
            }
            case UNDONE -> {
                sketch.rectangle(Layer.CARDS, box, corners, Fill.plain(Ink.SURFACE), Stroke.solid(Ink.MUTED, 1));
                sketch.line(Layer.CARDS, box.x() + 3, box.centreY(), box.right() - 3, box.centreY(), Stroke.solid(Ink.MUTED, 1.4));
            }
            case PLANNED -> sketch.rectangle(Layer.CARDS, box, corners,
                    step.hides() ? Fill.soak(card.release().mark()) : Fill.plain(Ink.SURFACE), edge);
        }
    }
}
