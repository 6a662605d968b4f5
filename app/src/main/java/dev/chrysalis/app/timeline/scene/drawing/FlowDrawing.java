package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of a release through its phases: from a card's bottom into the next one's left, solid where it happened. */
final class FlowDrawing {

    private static final double INDENT = 14;
    private static final double APPROACH = 24;
    private static final double ARROW = 10;

    private final Drawing drawing;
    private final Obstacles obstacles;

    FlowDrawing(Drawing drawing, Obstacles obstacles) {
        this.drawing = drawing;
        this.obstacles = obstacles;
    }

    void draw() {
        Map<String, TimelineRelease> releases = new LinkedHashMap<>();
        drawing.cards().forEach(card -> releases.put(card.release().name(), card.release()));
        for (TimelineRelease release : releases.values()) {
            List<PlacedCard> family = drawing.family(release.name());
            for (int index = 1; index < family.size(); index++) {
                flow(family.get(index - 1), family.get(index));
            }
        }
    }

    private void flow(PlacedCard from, PlacedCard to) {
        boolean visible = to.box().right() > drawing.frame().header() && to.box().x() < drawing.frame().width()
                && from.box().right() > drawing.frame().header() && from.box().x() < drawing.frame().width();
        if (!visible || from.form() == CardForm.SLIVER || from.form() == CardForm.BAR || to.form() == CardForm.SLIVER
                || to.form() == CardForm.BAR) {
            return;
        }
        Optional<Route> route = obstacles.firstFree(ways(from.box(), to.box()));
        route.ifPresent(found -> draw(found, to));
    }

    private static Stream<Route> ways(Box from, Box to) {
        double first = from.x() + INDENT;
        double last = from.right() - INDENT;
        double middle = to.y() + Math.min(to.height() / 2, 52);
        double beside = Math.max(first, Math.min(last, to.x() - APPROACH));
        double above = to.x() + INDENT;
        double gap = (from.bottom() + to.y()) / 2;
        Stream.Builder<Route> ways = Stream.builder();
        if (beside <= to.x() - INDENT) {
            ways.add(Route.through(beside, from.bottom(), beside, middle, to.x() - 2, middle));
            ways.add(Route.through(first, from.bottom(), first, middle, to.x() - 2, middle));
        }
        double straight = Math.max(above, first);
        if (straight <= Math.min(last, to.right() - INDENT)) {
            ways.add(Route.through(straight, from.bottom(), straight, to.y() - 2));
        }
        ways.add(Route.through(last, from.bottom(), last, to.y() - 20, above, to.y() - 20, above, to.y() - 2));
        ways.add(Route.through(last, from.bottom(), last, gap, above, gap, above, to.y() - 2));
        ways.add(Route.through(first, from.bottom(), first, gap, above, gap, above, to.y() - 2));
        return ways.build();
    }

    private void draw(Route route, PlacedCard to) {
        Ink ink = Ink.of(to.release().mark().token()).faded(0.85);
        boolean happened = to.phase().hasBegun();
        Stroke stroke = new Stroke(ink, 1.75, happened ? Stroke.Dash.SOLID : Stroke.Dash.DASHED);
        drawing.sketch().path(Layer.LINES, route.segments(), Ink.NONE, stroke);
        drawing.sketch().path(Layer.LINES, arrow(route, ARROW, ARROW / 2), ink, Stroke.NONE);
    }

    /** A full arrow head whose point is where the way ends. */
    static List<Segment> arrow(Route route, double length, double half) {
        double x = route.endX();
        double y = route.endY();
        double backX = x - length * route.headingX();
        double backY = y - length * route.headingY();
        return List.of(new Segment.Move(x, y), new Segment.Line(backX + half * route.headingY(), backY + half * route.headingX()),
                new Segment.Line(backX - half * route.headingY(), backY - half * route.headingX()), new Segment.Close());
    }
}
