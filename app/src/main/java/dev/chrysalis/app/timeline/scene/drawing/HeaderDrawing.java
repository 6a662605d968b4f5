package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.plan.PhaseName;
import java.util.List;

/** The lanes' headers at the left: a bar in the phase's colour, its badge, its name, three words. */
final class HeaderDrawing {

    private static final double BAR = 3;
    private static final double BADGE = 30;
    private static final double GLYPH = 20;

    private final Drawing drawing;
    private final Sketch sketch;
    private final Frame frame;

    HeaderDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
        this.frame = drawing.frame();
    }

    void draw() {
        double header = frame.header();
        sketch.area(Layer.OVERLAY, new Box(0, 0, header, frame.height()), Fill.plain(Ink.SURFACE));
        sketch.line(Layer.OVERLAY, header - 0.5, 0, header - 0.5, frame.height(), Stroke.solid(Ink.BORDER, 1));
        if (!frame.isSmall()) {
            sketch.text(Layer.OVERLAY, drawing.words().get("axis.windows"), 14, Frame.MONTHS + 16, Face.CAPTION, Ink.MUTED);
            sketch.text(Layer.OVERLAY, drawing.words().get("axis.wayback"), 14, Frame.MONTHS + Frame.WINDOWS + 14, Face.CAPTION, Ink.MUTED);
        }
        for (PhaseName phase : PhaseName.values()) {
            lane(phase, frame.lane(phase));
        }
    }

    private void lane(PhaseName phase, Box lane) {
        Ink ink = Ink.of("phase-" + phase.folder());
        sketch.line(Layer.OVERLAY, 0, lane.y(), frame.header(), lane.y(), Stroke.solid(Ink.BORDER, 1));
        sketch.area(Layer.OVERLAY, new Box(0, lane.y(), BAR, lane.height()), Fill.plain(ink));
        String name = drawing.words().phase(phase);
        if (frame.isSmall()) {
            double centre = (frame.header() + BAR) / 2;
            badge(phase, new Box(centre - BADGE / 2, lane.y() + 10, BADGE, BADGE), GLYPH);
            sketch.centredText(Layer.OVERLAY, name, centre, lane.y() + 57, Face.CAPTION_STRONG, ink);
        } else {
            badge(phase, new Box(14, lane.y() + 15, BADGE, BADGE), GLYPH);
            sketch.text(Layer.OVERLAY, name, 14, lane.y() + 68, Face.BODY_STRONG, ink);
            double baseline = lane.y() + 85;
            for (String line : drawing.words().motto(phase).split("\n")) {
                sketch.fittedText(Layer.OVERLAY, line, 14, baseline, frame.header() - 18, Face.CAPTION, Ink.MUTED);
                baseline += 15;
            }
        }
    }

    private void badge(PhaseName phase, Box box, double glyph) {
        badge(sketch, Layer.OVERLAY, phase, box, glyph);
    }

    /** A phase's badge: square for expand, circle for rollout, hexagon for contract. */
    static void badge(Sketch sketch, Layer layer, PhaseName phase, Box box, double glyph) {
        Ink ink = Ink.of("phase-" + phase.folder());
        switch (phase) {
            case EXPAND -> sketch.rectangle(layer, box, Corners.all(box.width() / 5), Fill.plain(ink), Stroke.NONE);
            case ROLLOUT -> sketch.rectangle(layer, box, Corners.all(box.width() / 2), Fill.plain(ink), Stroke.NONE);
            case CONTRACT -> sketch.path(layer, hexagon(box), ink, Stroke.NONE);
        }
        sketch.icon(layer, IconName.of(phase), box.centreX() - glyph / 2, box.centreY() - glyph / 2, glyph, Ink.SURFACE);
    }

    private static List<Segment> hexagon(Box box) {
        double inset = box.width() / 4;
        return List.of(new Segment.Move(box.x() + inset, box.y() + 1), new Segment.Line(box.right() - inset, box.y() + 1),
                new Segment.Line(box.right() + 1, box.centreY()), new Segment.Line(box.right() - inset, box.bottom() - 1),
                new Segment.Line(box.x() + inset, box.bottom() - 1), new Segment.Line(box.x() - 1, box.centreY()), new Segment.Close());
    }
}
