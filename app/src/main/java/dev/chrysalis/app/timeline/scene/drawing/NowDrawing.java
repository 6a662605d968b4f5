package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;

/** The line at which we are. */
final class NowDrawing {

    private static final double THICKNESS = 1.5;
    private static final double PILL_HEIGHT = 19;
    private static final double PILL_PADDING = 9;

    private final Drawing drawing;

    NowDrawing(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw() {
        double x = drawing.x(drawing.model().now());
        if (!drawing.shows(x)) {
            return;
        }
        Sketch sketch = drawing.sketch();
        Box pill = pill(drawing);
        sketch.line(Layer.LINES, x, pill.bottom(), x, drawing.frame().height(), Stroke.solid(Ink.NOW, THICKNESS));
        sketch.rectangle(Layer.OVERLAY, pill, Corners.all(PILL_HEIGHT / 2), Fill.plain(Ink.NOW), Stroke.NONE);
        sketch.centredText(Layer.OVERLAY, text(drawing), pill.centreX(), pill.y() + 13.5, Face.SMALL_STRONG, Ink.ON_NOW);
    }

    /** Where the pill stands; outside of the picture where now is. */
    static Box pill(Drawing drawing) {
        double width = drawing.sketch().width(text(drawing), Face.SMALL_STRONG) + 2 * PILL_PADDING;
        double x = drawing.x(drawing.model().now());
        double left = drawing.shows(x) ? Math.max(drawing.frame().header(), Math.min(drawing.frame().width() - width, x - width / 2))
                : -2 * width;
        return new Box(left, Frame.MONTHS + 2, width, PILL_HEIGHT);
    }

    private static String text(Drawing drawing) {
        return drawing.words().get("now", drawing.words().day(drawing.model().now()));
    }
}
