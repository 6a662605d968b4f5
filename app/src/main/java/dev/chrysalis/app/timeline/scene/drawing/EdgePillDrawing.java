package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.LaneCards;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import java.util.Optional;

/** What lies outside the picture, as a pill at its edge: the nearest card of each lane that is not to be seen. */
final class EdgePillDrawing {

    private static final double HEIGHT = 26;
    private static final double MARGIN = 9;
    private static final double SWATCH = 11;
    private static final double CHEVRON = 14;

    private final Drawing drawing;
    private final Sketch sketch;
    private final Optional<Box> legend;

    /** @param legend where no pill may stand */
    EdgePillDrawing(Drawing drawing, Optional<Box> legend) {
        this.drawing = drawing;
        this.legend = legend;
        this.sketch = drawing.sketch();
    }

    void draw() {
        double left = drawing.frame().header() - drawing.shift();
        double right = drawing.frame().width() - drawing.shift();
        for (PhaseName lane : PhaseName.values()) {
            LaneCards cards = drawing.placement().lane(lane);
            cards.after(right).ifPresent(card -> pill(card, lane, true));
            boolean empty = cards.between(left, right).isEmpty();
            cards.before(left).filter(card -> empty || drawing.level() == Level.STEPS).ifPresent(card -> pill(card, lane, false));
        }
    }

    private void pill(PlacedCard card, PhaseName lane, boolean later) {
        String words = drawing.words().day(card.phase().span().start());
        double width = SWATCH + CHEVRON + 28 + sketch.width(words, Face.SMALL_STRONG);
        double x = later ? drawing.frame().width() - width - MARGIN : drawing.frame().header() + MARGIN;
        Optional<Box> place = place(lane, x, width);
        place.ifPresent(box -> draw(card, box, words, later));
    }

    /** In the middle of the cards' row, else above or below; nowhere where a card is, or where words stand that it would cover. */
    private Optional<Box> place(PhaseName lane, double x, double width) {
        Box room = drawing.frame().lane(lane);
        double middle = room.y() + drawing.frame().cardOffset() + drawing.frame().usualForm().height() / 2 - HEIGHT / 2;
        for (double y : new double[] {middle, room.bottom() - HEIGHT - 5, room.y() + 2}) {
            Box box = new Box(x, y, width, HEIGHT);
            if (legend.filter(box::overlaps).isEmpty() && !sketch.hasWords(Layer.CARDS, box)
                    && drawing.cards().stream().noneMatch(card -> card.box().grown(6).overlaps(box))) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private void draw(PlacedCard card, Box box, String words, boolean later) {
        Ink hue = Ink.of(card.release().mark().token());
        sketch.rectangle(Layer.OVERLAY, box, Corners.all(HEIGHT / 2), Fill.plain(Ink.SURFACE), Stroke.solid(hue, 1.2));
        double x = box.x() + 11;
        double baseline = box.y() + 17.5;
        if (!later) {
            sketch.icon(Layer.OVERLAY, IconName.EARLIER, x - 5, box.y() + 6, CHEVRON, hue);
            x += CHEVRON;
        }
        sketch.rectangle(Layer.OVERLAY, new Box(x, box.y() + 8, SWATCH, SWATCH), Corners.all(2.5), Fill.of(card.release().mark()),
                Stroke.NONE);
        sketch.text(Layer.OVERLAY, words, x + SWATCH + 5, baseline, Face.SMALL_STRONG, hue);
        if (later) {
            sketch.icon(Layer.OVERLAY, IconName.LATER, box.right() - CHEVRON - 6, box.y() + 6, CHEVRON, hue);
        }
        sketch.target(box, new Subject.Beyond(card.subject()), () -> drawing.words().describe(card.release(), card.phase()));
    }
}
