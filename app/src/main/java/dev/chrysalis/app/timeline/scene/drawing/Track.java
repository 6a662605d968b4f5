package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.time.Span;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The upper edge of a card, true to time: work solid, what is done of running work full and the rest pale, soak hatched. */
final class Track {

    private static final double LEAST = 8;
    private static final double PALE = 0.35;

    private final Drawing drawing;
    private final PlacedCard card;
    private final double height;
    private final double radius;

    Track(Drawing drawing, PlacedCard card, double height, double radius) {
        this.drawing = drawing;
        this.card = card;
        this.height = height;
        this.radius = radius;
    }

    void draw() {
        Box box = card.box();
        piece(box.x(), box.right(), Fill.plain(Ink.of(card.release().mark().softToken())));
        double free = box.x();
        for (Stretch stretch : stretches()) {
            double from = Math.max(free, drawing.x(stretch.span().start()));
            double to = Math.min(box.right(), Math.max(from + LEAST, drawing.x(stretch.span().end())));
            if (to > from) {
                stretch(stretch, from, to);
                free = to;
            }
        }
    }

    private void stretch(Stretch stretch, double from, double to) {
        if (stretch.soak()) {
            piece(from, to, Fill.soak(card.release().mark()));
            return;
        }
        Fill full = Fill.of(card.release().mark());
        if (!card.phase().standing().isUnderWay()) {
            piece(from, to, full);
            return;
        }
        double now = Math.max(from, Math.min(to, drawing.x(drawing.model().now())));
        piece(from, now, full);
        piece(now, to, Fill.plain(Ink.of(card.release().mark().token()).faded(PALE)));
    }

    private void piece(double from, double to, Fill fill) {
        if (to - from < 0.5) {
            return;
        }
        Box box = card.box();
        double left = from - box.x() < 0.5 ? radius : 0;
        double right = box.right() - to < 0.5 ? radius : 0;
        double bottom = height >= box.height() ? 1 : 0;
        drawing.sketch().rectangle(Layer.CARDS, new Box(from, box.y(), to - from, height),
                new Corners(left, right, right * bottom, left * bottom), fill, Stroke.NONE);
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        TimelinePhase phase = card.phase();
        LocalDateTime workFrom = phase.span().start();
        for (TimelineStep step : phase.steps()) {
            if (step.step().isSoak()) {
                stretches.add(new Stretch(until(workFrom, step.span().start()), false));
                stretches.add(new Stretch(step.span(), true));
                workFrom = step.span().end();
            }
        }
        stretches.add(new Stretch(until(workFrom, stretches.isEmpty() ? phase.span().end() : lastEnd(workFrom)), false));
        return stretches;
    }

    private LocalDateTime lastEnd(LocalDateTime atLeast) {
        LocalDateTime end = card.phase().steps().get(card.phase().steps().size() - 1).span().end();
        return end.isAfter(atLeast) ? end : atLeast.plus(Duration.ofMinutes(1));
    }

    private static Span until(LocalDateTime from, LocalDateTime to) {
        return new Span(from, to.isAfter(from) ? to : from);
    }

    private record Stretch(Span span, boolean soak) {
    }
}
