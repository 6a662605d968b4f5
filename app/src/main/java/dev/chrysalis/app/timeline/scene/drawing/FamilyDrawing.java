package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;

/** What stands over cards: the release's name and state, the application's versions, the soak. */
final class FamilyDrawing {

    private static final double SWATCH = 12;
    /** Left free for a line that enters the card from above. */
    private static final double FLOW = 26;

    private final Drawing drawing;
    private final Sketch sketch;

    FamilyDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    void draw() {
        for (PlacedCard card : drawing.cards()) {
            if (card.isCard() && card.form() != CardForm.OPEN) {
                switch (card.phase().name()) {
                    case EXPAND -> family(card);
                    case ROLLOUT -> card.release().release().versions().ifPresent(versions ->
                            above(card, drawing.words().versions(versions), 0, room(card)));
                    case CONTRACT -> contract(card);
                }
            }
        }
    }

    private void family(PlacedCard card) {
        Box box = card.box();
        double left = drawing.wordsLeft(box);
        TimelineRelease release = card.release();
        double top = box.y() - drawing.frame().cardOffset();
        boolean sealed = release.standing().isSealed();
        double room = room(card) - (left - box.x());
        if (!sealed) {
            sketch.area(Layer.CARDS,
                    new Box(left, top + 10, Math.min(room, sketch.width(release.name(), Face.MONO_STRONG) + SWATCH + 8), 18),
                    Fill.plain(Ink.CANVAS.faded(0.85)));
        }
        sketch.rectangle(Layer.CARDS, new Box(left + 1, top + 13, SWATCH, SWATCH), Corners.all(2.5), Fill.of(release.mark()), Stroke.NONE);
        sketch.fittedText(Layer.CARDS, release.name(), left + SWATCH + 7, top + 23.5, room - SWATCH - 7, Face.MONO_STRONG,
                sealed ? Ink.MUTED : Ink.of(release.mark().token()));
        if (!drawing.frame().isLow()) {
            sketch.fittedText(Layer.CARDS, drawing.words().standing(release), left + 1, top + 43, room, Face.SMALL, Ink.MUTED);
        }
        sketch.target(new Box(left, top + 8, Math.min(room, sketch.width(release.name(), Face.MONO_STRONG) + SWATCH + 8), 20),
                new Subject.OfRelease(release.name()), () -> drawing.words().get("describe.release", release.name(),
                        release.release().title(), drawing.words().standing(release)));
    }

    private void contract(PlacedCard card) {
        if (card.phase().pointOfNoReturn().isEmpty()) {
            above(card, drawing.words().get("contract.nothing"), FLOW, room(card) - FLOW);
            return;
        }
        double fence = drawing.x(card.phase().pointOfNoReturn().get().span().start());
        card.phase().soak().filter(soak -> soak.span().length().toDays() > 0)
                .ifPresent(soak -> above(card, drawing.words().get("soak", soak.span().length().toDays()), 0,
                fence - card.box().x() - 6));
    }

    private void above(PlacedCard card, String words, double indent, double room) {
        double left = drawing.wordsLeft(card.box()) + indent;
        if (sketch.width(words, Face.SMALL) <= room) {
            sketch.rectangle(Layer.CARDS, new Box(left - 3, card.box().y() - 22, sketch.width(words, Face.SMALL) + 6, 18), Corners.all(4),
                    Fill.plain(Ink.CANVAS.faded(0.85)), Stroke.NONE);
            sketch.text(Layer.CARDS, words, left, card.box().y() - 9, Face.SMALL, Ink.MUTED);
        }
    }

    /** Up to where the next card of the lane begins. */
    private double room(PlacedCard card) {
        return drawing.placement().lane(card.phase().name()).after(card.box().x() - drawing.shift() + 1)
                .map(next -> next.box().x() + drawing.shift() - card.box().x() - 10).orElse(card.box().width() + 120);
    }
}
