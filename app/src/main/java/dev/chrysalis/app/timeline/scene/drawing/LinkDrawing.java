package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a release waits for: a dotted line from the rollout that must be over to the expand that may then begin. */
final class LinkDrawing {

    private static final double STEP = 10;
    private static final double HEAD = 7;

    private final Drawing drawing;
    private final Obstacles obstacles;

    LinkDrawing(Drawing drawing, Obstacles obstacles) {
        this.drawing = drawing;
        this.obstacles = obstacles;
    }

    void draw() {
        for (PlacedCard card : drawing.cards()) {
            boolean told = card.phase().name() == PhaseName.EXPAND && card.form().ordinal() <= CardForm.COMPACT.ordinal()
                    && !card.release().standing().isSealed();
            if (told) {
                card.release().release().requires().forEach(required ->
                        drawing.card(new Subject.OfPhase(required, PhaseName.ROLLOUT)).filter(from -> !from.release().standing().isSealed())
                                .ifPresent(from -> link(from, card)));
            }
        }
    }

    private void link(PlacedCard from, PlacedCard to) {
        if (from.box().right() < drawing.frame().header()) {
            return;
        }
        Optional<Route> route = obstacles.firstFree(ways(from.box(), to.box()));
        route.ifPresent(this::draw);
    }

    private static Stream<Route> ways(Box from, Box to) {
        double y = from.y() + Math.min(from.height() * 0.3, 30);
        double right = from.right();
        double bottom = to.bottom() + 2;
        double near = Math.max(right + STEP, to.x() + STEP);
        double lastX = to.right() - STEP;
        Stream.Builder<Route> ways = Stream.builder();
        if (near <= lastX) {
            ways.add(Route.through(right, y, near, y, near, bottom));
            ways.add(Route.through(right, y, lastX, y, lastX, bottom));
        }
        double between = (from.y() + to.bottom()) / 2;
        double entry = to.x() + STEP + 4;
        ways.add(Route.through(right, y, right + STEP, y, right + STEP, between, entry, between, entry, bottom));
        ways.add(Route.through(right - STEP, from.y(), right - STEP, between, entry, between, entry, bottom));
        return ways.build();
    }

    private void draw(Route route) {
        Sketch sketch = drawing.sketch();
        sketch.path(Layer.LINES, route.segments(), Ink.NONE, new Stroke(Ink.MUTED, 1.4, Stroke.Dash.DOTTED));
        double x = route.endX();
        double y = route.endY();
        sketch.path(Layer.LINES, List.of(new Segment.Move(x - HEAD / 2, y + HEAD), new Segment.Line(x, y),
                new Segment.Line(x + HEAD / 2, y + HEAD)), Ink.NONE, Stroke.solid(Ink.MUTED, 1.5));
    }
}
