package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Panorama;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.layout.Placement;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What every part of the picture is drawn with: what is looked at, where time stands, the visible cards, the sketch. */
final class Drawing {

    private final Scenery scenery;
    private final Panorama panorama;
    private final TimelineWords words;
    private final Sketch sketch;
    private final Frame frame;
    private final double shift;
    private final List<PlacedCard> cards;

    Drawing(Scenery scenery, Panorama panorama, TimelineWords words, Sketch sketch) {
        this.scenery = scenery;
        this.panorama = panorama;
        this.words = words;
        this.sketch = sketch;
        frame = scenery.viewport().frame();
        double left = panorama.axis().x(scenery.viewport().leftSecond());
        shift = frame.header() - Math.rint(left);
        cards = panorama.placement().between(left, left + frame.content().width()).stream().map(card -> card.moved(shift)).toList();
    }

    Scenery scenery() {
        return scenery;
    }

    TimelineModel model() {
        return scenery.model();
    }

    Frame frame() {
        return frame;
    }

    Level level() {
        return scenery.viewport().level();
    }

    TimelineWords words() {
        return words;
    }

    Sketch sketch() {
        return sketch;
    }

    TimeAxis axis() {
        return panorama.axis();
    }

    Placement placement() {
        return panorama.placement();
    }

    /** From a place on the axis to a place in the picture. */
    double shift() {
        return shift;
    }

    double x(LocalDateTime moment) {
        return panorama.axis().x(moment) + shift;
    }

    LocalDateTime at(double x) {
        return panorama.axis().at(x - shift);
    }

    Span shown() {
        return new Span(at(frame.header()), at(frame.width()));
    }

    boolean shows(double x) {
        return x >= frame.header() && x <= frame.width();
    }

    /** Those that are at least partly in the picture, lane by lane, from left to right. */
    List<PlacedCard> cards() {
        return cards;
    }

    /** A card of the picture's surroundings too. */
    Optional<PlacedCard> card(Subject.OfPhase subject) {
        return panorama.placement().card(subject).map(card -> card.moved(shift));
    }

    List<PlacedCard> family(String release) {
        return panorama.placement().family(release).stream().map(card -> card.moved(shift)).toList();
    }

    boolean isSelected(Subject subject) {
        return scenery.selected().filter(subject::equals).isPresent();
    }

    /** Whether a card's left end is out of sight; its words then begin at the edge. */
    double wordsLeft(Box box) {
        return box.right() - frame.header() < CardForm.FULL.width() ? box.x() : Math.max(box.x(), frame.header());
    }
}
