package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
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

/** The cards, each as open as there is room for. */
final class CardDrawing {

    private static final double RADIUS = 8;
    private static final double TRACK = 10;
    private static final double PADDING = 12;

    private final Drawing drawing;
    private final Sketch sketch;

    CardDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    void draw() {
        for (PlacedCard card : drawing.cards()) {
            sketch.target(card.box(), card.subject(), () -> drawing.words().describe(card.release(), card.phase()));
            draw(card);
            if (drawing.isSelected(card.subject()) || card.form() != CardForm.OPEN && holdsSelectedStep(card)) {
                ring(card.box(), card.form().ordinal() <= CardForm.COMPACT.ordinal() ? RADIUS : 4);
            }
        }
    }

    /** A closed card shows no steps: it stands for the one that is selected. */
    private boolean holdsSelectedStep(PlacedCard card) {
        return card.phase().steps().stream().anyMatch(step -> drawing.isSelected(new Subject.OfStep(step.step().id())));
    }

    /** A card on its way, over all others. */
    void moved(PlacedCard card, Ink ink) {
        draw(card);
        sketch.rectangle(Layer.CARDS, card.box().grown(2), Corners.all(RADIUS + 1), Fill.NONE, new Stroke(ink, 2, Stroke.Dash.DASHED));
    }

    private void draw(PlacedCard card) {
        switch (card.form()) {
            case OPEN -> new OpenCard(drawing, card).draw();
            case FULL, REDUCED -> card(card);
            case COMPACT -> compact(card);
            case BAR -> bar(card);
            case SLIVER -> sliver(card);
        }
    }

    private void ring(Box box, double radius) {
        sketch.rectangle(Layer.CARDS, box.grown(1.5), Corners.all(radius + 1), Fill.NONE, Stroke.solid(Ink.SURFACE, 2));
        sketch.rectangle(Layer.CARDS, box.grown(3.4), Corners.all(radius + 3), Fill.NONE, Stroke.solid(Ink.ACCENT, 2.5));
    }

    /** The ground, its edge and a hint of height. */
    static void ground(Sketch sketch, Box box, CardLook look) {
        if (look.raised()) {
            sketch.rectangle(Layer.CARDS, box.moved(0, 2).grown(1), Corners.all(RADIUS + 1), Fill.plain(Ink.NOW.faded(0.05)), Stroke.NONE);
            sketch.rectangle(Layer.CARDS, box.moved(0, 3).grown(3), Corners.all(RADIUS + 3), Fill.plain(Ink.NOW.faded(0.03)), Stroke.NONE);
        }
        sketch.rectangle(Layer.CARDS, box, Corners.all(RADIUS), Fill.plain(look.ground()), Stroke.NONE);
    }

    static void edge(Sketch sketch, Box box, CardLook look) {
        sketch.rectangle(Layer.CARDS, box, Corners.all(RADIUS), Fill.NONE, look.edge());
    }

    private void card(PlacedCard card) {
        Box box = card.box();
        CardLook look = CardLook.of(card);
        ground(sketch, box, look);
        new Track(drawing, card, TRACK, RADIUS).draw();
        edge(sketch, box, look);
        double left = drawing.wordsLeft(box) + PADDING;
        double right = box.right() - PADDING;
        Standing standing = card.phase().standing();
        sketch.icon(Layer.CARDS, standing.icon(), left - 1, box.y() + 19, 16, standing.ink());
        sketch.fittedText(Layer.CARDS, card.release().release().title(), left + 21, box.y() + 32, right - left - 21, Face.BODY_STRONG,
                look.title());
        String key = card.release().key();
        boolean full = card.form() == CardForm.FULL;
        double keyWidth = sketch.width(key, Face.MONO);
        double dateRoom = right - left - (full ? 0 : keyWidth + 4);
        sketch.fittedText(Layer.CARDS, drawing.words().dateAndLength(card.phase()), left, box.y() + 51, dateRoom,
                full ? Face.SMALL : Face.CAPTION, look.words());
        sketch.text(Layer.CARDS, key, right - keyWidth, box.y() + (full ? 94 : 51), Face.MONO, look.hue());
        if (full) {
            sketch.fittedText(Layer.CARDS, drawing.words().progress(card.phase()), left, box.y() + 94, right - left - keyWidth - 6,
                    Face.SMALL, look.words());
        }
        double hazardsLeft = hazards(card, right, box.y() + (full ? 75 : 71));
        new StepMarks(drawing, card, look).draw(left, hazardsLeft - 3, box.y() + (full ? 67 : 63));
    }

    /** Gives where they begin. */
    private double hazards(PlacedCard card, double right, double baseline) {
        long count = card.phase().hazards();
        if (count == 0 || card.phase().standing() == Standing.SEALED || card.phase().standing() == Standing.DONE) {
            return right + 3;
        }
        boolean danger = card.phase().dangerous();
        Ink ink = danger ? Ink.BAD : Ink.WARN;
        double x = sketch.endingText(Layer.CARDS, Long.toString(count), right, baseline, Face.SMALL_STRONG, ink) - 17;
        sketch.icon(Layer.CARDS, danger ? IconName.DANGER : IconName.CAUTION, x, baseline - 12, 15, ink);
        return x;
    }

    private void compact(PlacedCard card) {
        Box box = card.box();
        CardLook look = CardLook.of(card);
        ground(sketch, box, look);
        new Track(drawing, card, 6, RADIUS).draw();
        edge(sketch, box, look);
        double left = drawing.wordsLeft(box) + 9;
        double right = box.right() - 8;
        sketch.icon(Layer.CARDS, card.phase().standing().icon(), left - 1, box.y() + 11, 14, card.phase().standing().ink());
        sketch.fittedText(Layer.CARDS, card.release().release().title(), left + 17, box.y() + 22, right - left - 17, Face.SMALL_STRONG,
                look.title());
        double keyLeft = sketch.endingText(Layer.CARDS, card.release().key(), right, box.y() + 38, Face.MONO_CAPTION, look.hue());
        String when = card.phase().scheduled() ? drawing.words().day(card.phase().span().start()) : drawing.words().get("unscheduled");
        sketch.fittedText(Layer.CARDS, when, left, box.y() + 38, keyLeft - left - 4, Face.CAPTION, look.words());
    }

    private void bar(PlacedCard card) {
        Box box = card.box();
        CardLook look = CardLook.of(card);
        sketch.rectangle(Layer.CARDS, box, Corners.all(4), Fill.plain(look.ground()), Stroke.NONE);
        new Track(drawing, card, 5, 4).draw();
        sketch.rectangle(Layer.CARDS, box, Corners.all(4), Fill.NONE, look.edge());
        double left = drawing.wordsLeft(box) + 5;
        sketch.icon(Layer.CARDS, card.phase().standing().icon(), left, box.y() + 7, 12, card.phase().standing().ink());
        sketch.fittedText(Layer.CARDS, card.release().key(), left + 16, box.y() + 17, box.right() - left - 20, Face.MONO_CAPTION,
                look.hue());
    }

    private void sliver(PlacedCard card) {
        boolean begun = card.phase().hasBegun();
        Ink hue = Ink.of(card.release().mark().token());
        Stroke edge = card.phase().standing() == Standing.FAILED ? Stroke.solid(Ink.BAD, 1.5) : Stroke.solid(hue, 1);
        Box box = card.box();
        sketch.rectangle(Layer.CARDS, box, Corners.all(Math.min(3, box.height() / 2)),
                begun ? Fill.plain(hue) : Fill.plain(Ink.of(card.release().mark().softToken())), box.height() > 3 ? edge : Stroke.NONE);
    }
}
