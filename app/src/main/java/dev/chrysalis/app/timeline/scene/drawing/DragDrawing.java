package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import java.time.LocalDateTime;

/** What is on its way: where it may go lights up, where it may not is hatched, and the reason stands beside it. */
final class DragDrawing implements Drag.Pen {

    private static final double PADDING = 9;
    private static final double HEIGHT = 24;
    private static final double POINTER = 16;
    private static final double LINE = 8;

    private final Drawing drawing;
    private final Sketch sketch;

    DragDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    void draw() {
        drawing.scenery().drag().ifPresent(drag -> drag.drawWith(this));
    }

    @Override
    public void draw(Drag.OfCard drag) {
        drawing.card(drag.card()).ifPresent(card -> {
            Box lane = drawing.frame().lane(card.phase().name());
            drag.earliest().ifPresent(earliest -> places(lane, drawing.x(earliest), drag.latest().map(drawing::x).orElse(lane.right())));
            Box box = new Box(drawing.x(drag.to()), card.box().y(), card.box().width(), card.box().height());
            new CardDrawing(drawing).moved(new PlacedCard(card.release(), card.phase().startingAt(drag.to()), card.form(), box),
                    ink(drag));
            words(drag, drag.refusal().orElseGet(() -> moment(drag.to())), box.x(), box.bottom() + 8);
        });
    }

    @Override
    public void draw(Drag.OfStep drag) {
        drag.allowed().forEach(gap -> line(gap, Ink.ACCENT.faded(0.35)));
        drag.gap().ifPresent(gap -> line(gap, ink(drag)));
        String title = drawing.model().step(drag.step()).map(step -> drag.step().number() + " " + drawing.words().title(step)).orElse("");
        words(drag, drag.refusal().orElse(title), drag.pointerX() + POINTER, drag.pointerY() + POINTER);
    }

    private String moment(LocalDateTime to) {
        return drawing.words().moment(to);
    }

    /** A gap between two steps as a line, the place of a card that is not there yet as its outline. */
    private void line(Box gap, Ink ink) {
        if (gap.height() > LINE) {
            sketch.rectangle(Layer.OVERLAY, gap, Corners.all(8), Fill.plain(ink.faded(0.08)), new Stroke(ink, 1.5, Stroke.Dash.DASHED));
            return;
        }
        sketch.rectangle(Layer.OVERLAY, gap, Corners.all(1.5), Fill.plain(ink), Stroke.NONE);
    }

    private void places(Box lane, double earliest, double latest) {
        Fill forbidden = new Fill(Ink.NONE, Texture.SOAK, Ink.BAD.faded(0.12));
        double from = Math.max(lane.x(), Math.min(lane.right(), earliest));
        double to = Math.max(from, Math.min(lane.right(), latest));
        stretch(lane, lane.x(), from, forbidden);
        stretch(lane, from, to, Fill.plain(Ink.ACCENT.faded(0.06)));
        stretch(lane, to, lane.right(), forbidden);
    }

    private void stretch(Box lane, double from, double to, Fill fill) {
        if (to > from) {
            sketch.area(Layer.LINES, new Box(from, lane.y(), to - from, lane.height()), fill);
        }
    }

    private void words(Drag drag, String words, double wantedX, double y) {
        boolean refused = drag.refusal().isPresent();
        double width = sketch.width(words, Face.SMALL_STRONG) + 2 * PADDING;
        double x = Math.max(drawing.frame().header() + 4, Math.min(wantedX, drawing.frame().width() - 4 - width));
        Box pill = new Box(x, Math.min(y, drawing.frame().height() - HEIGHT - 4), width, HEIGHT);
        sketch.rectangle(Layer.OVERLAY, pill, Corners.all(6), Fill.plain(refused ? Ink.BAD_SOFT : Ink.ACCENT_SOFT),
                Stroke.solid(ink(drag), 1.2));
        sketch.text(Layer.OVERLAY, words, x + PADDING, pill.y() + 16.5, Face.SMALL_STRONG, refused ? Ink.BAD : Ink.FOREGROUND);
    }

    private static Ink ink(Drag drag) {
        return drag.refusal().isPresent() ? Ink.BAD : Ink.ACCENT;
    }
}
