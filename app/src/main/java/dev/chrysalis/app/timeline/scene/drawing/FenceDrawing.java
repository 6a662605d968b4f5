package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The point of no return: a line with teeth that point past it, like a cliff on a map. Never without words. */
final class FenceDrawing {

    private static final double LINE = 2.5;
    private static final double TOOTH = 9;
    private static final double DEPTH = 5;
    private static final double ABOVE = 38;

    private final Drawing drawing;
    private final Sketch sketch;

    FenceDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    void draw() {
        for (PlacedCard card : drawing.cards()) {
            card.phase().pointOfNoReturn().ifPresent(step -> {
                LocalDateTime moment = step.span().start();
                boolean passed = card.release().standing().isSealed() || step.standing() == Standing.DONE;
                Ink ink = passed ? Ink.of("release-0") : Ink.BAD;
                double x = Math.min(drawing.x(moment), card.box().right() - LINE);
                if (card.form() == CardForm.OPEN) {
                    acrossAllLanes(x, ink);
                } else if (card.isCard() && drawing.shows(x)) {
                    above(card, x, words(card, moment, passed), passed, ink);
                }
            });
        }
    }

    private void acrossAllLanes(double x, Ink ink) {
        if (drawing.shows(x)) {
            sketch.path(Layer.LINES, fence(x, Frame.AXIS, drawing.frame().height()), ink, Stroke.NONE);
        }
    }

    /** A place that is only a proposal is not told as a date. */
    private String words(PlacedCard card, LocalDateTime moment, boolean passed) {
        return passed || card.phase().scheduled() ? drawing.words().get(passed ? "fence.passed" : "fence", drawing.words().day(moment))
                : drawing.words().get("fence.short");
    }

    private void above(PlacedCard card, double x, String words, boolean passed, Ink ink) {
        double bottom = card.box().y();
        double top = bottom - Math.min(ABOVE, drawing.frame().cardOffset() - 2);
        sketch.path(Layer.OVERLAY, fence(x, top, bottom), ink, Stroke.NONE);
        double width = sketch.width(words, Face.SMALL_STRONG);
        double left = x + 14;
        if (left + width + 8 > drawing.frame().width()) {
            left = x - width - 12;
        }
        sketch.rectangle(Layer.CARDS, new Box(left - 5, top - 2, width + 10, 19), Corners.all(4),
                Fill.plain(Ink.CANVAS.faded(0.9)), Stroke.NONE);
        sketch.text(Layer.CARDS, words, left, top + 12, Face.SMALL_STRONG, passed ? Ink.MUTED : ink);
    }

    /** Upright, its teeth to the right. */
    static List<Segment> fence(double x, double top, double bottom) {
        List<Segment> path = new ArrayList<>();
        path.add(new Segment.Move(x - LINE / 2, top));
        path.add(new Segment.Line(x + LINE / 2, top));
        for (double y = top; y + TOOTH <= bottom; y += TOOTH) {
            path.add(new Segment.Line(x + LINE / 2, y + 1.5));
            path.add(new Segment.Line(x + LINE / 2 + DEPTH, y + TOOTH / 2));
            path.add(new Segment.Line(x + LINE / 2, y + TOOTH - 1.5));
        }
        path.add(new Segment.Line(x + LINE / 2, bottom));
        path.add(new Segment.Line(x - LINE / 2, bottom));
        path.add(new Segment.Close());
        return path;
    }

    /** Lying across a list, its teeth downwards. */
    static List<Segment> lying(double left, double right, double y) {
        List<Segment> path = new ArrayList<>();
        path.add(new Segment.Move(left, y - LINE / 2));
        path.add(new Segment.Line(left, y + LINE / 2));
        for (double x = left; x + TOOTH <= right; x += TOOTH) {
            path.add(new Segment.Line(x + 1.5, y + LINE / 2));
            path.add(new Segment.Line(x + TOOTH / 2, y + LINE / 2 + DEPTH));
            path.add(new Segment.Line(x + TOOTH - 1.5, y + LINE / 2));
        }
        path.add(new Segment.Line(right, y + LINE / 2));
        path.add(new Segment.Line(right, y - LINE / 2));
        path.add(new Segment.Close());
        return path;
    }
}
