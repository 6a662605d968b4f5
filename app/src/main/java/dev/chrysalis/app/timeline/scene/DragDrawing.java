package dev.chrysalis.app.timeline.scene;

import java.time.LocalDateTime;
import java.util.Optional;

/** A card on its way: where it may go lights up, where it may not is hatched, and the reason stands at the card. */
final class DragDrawing {

    private static final double PADDING = 9;
    private static final double HEIGHT = 24;

    private final Drawing drawing;
    private final Sketch sketch;

    DragDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    void draw() {
        drawing.scenery().drag().ifPresent(drag -> drawing.card(drag.card()).ifPresent(card -> draw(drag, card)));
    }

    private void draw(Scenery.Drag drag, PlacedCard card) {
        Box lane = drawing.frame().lane(card.phase().name());
        drag.earliest().ifPresent(earliest -> places(lane, drawing.x(earliest)));
        Box box = new Box(drawing.x(drag.to()), card.box().y(), card.box().width(), card.box().height());
        Ink ink = drag.refusal().isPresent() ? Ink.BAD : Ink.ACCENT;
        sketch.rectangle(Layer.OVERLAY, box, Corners.all(8), Fill.plain(Ink.SURFACE.faded(0.96)), new Stroke(ink, 2, Stroke.Dash.DASHED));
        sketch.fittedText(Layer.OVERLAY, card.release().release().title(), box.x() + 12, box.y() + 32, box.width() - 24, Face.BODY_STRONG,
                Ink.FOREGROUND);
        words(drag.to(), drag.refusal(), box, ink);
    }

    private void places(Box lane, double earliest) {
        double edge = Math.max(lane.x(), Math.min(lane.right(), earliest));
        sketch.area(Layer.LINES, new Box(edge, lane.y(), lane.right() - edge, lane.height()), Fill.plain(Ink.ACCENT.faded(0.06)));
        sketch.area(Layer.LINES, new Box(lane.x(), lane.y(), edge - lane.x(), lane.height()),
                new Fill(Ink.NONE, Texture.SOAK, Ink.BAD.faded(0.12)));
    }

    private void words(LocalDateTime to, Optional<String> refusal, Box card, Ink ink) {
        String words = refusal.orElseGet(() -> drawing.words().moment(to));
        double width = sketch.width(words, Face.SMALL_STRONG) + 2 * PADDING;
        double right = drawing.frame().width() - 4;
        double x = Math.max(drawing.frame().header() + 4, Math.min(card.x(), right - width));
        Box pill = new Box(x, card.bottom() + 8, width, HEIGHT);
        sketch.rectangle(Layer.OVERLAY, pill, Corners.all(6), Fill.plain(refusal.isPresent() ? Ink.BAD_SOFT : Ink.ACCENT_SOFT),
                Stroke.solid(ink, 1.2));
        sketch.text(Layer.OVERLAY, words, x + PADDING, pill.y() + 16.5, Face.SMALL_STRONG, refusal.isPresent() ? Ink.BAD : Ink.FOREGROUND);
    }
}
