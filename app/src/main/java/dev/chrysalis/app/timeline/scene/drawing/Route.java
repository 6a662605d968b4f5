package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import java.util.ArrayList;
import java.util.List;

/** A way of straight pieces, each along an axis, with round bends. */
record Route(List<Double> xs, List<Double> ys) {

    private static final double BEND = 14;

    Route {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
    }

    /** @param points x and y in turn */
    static Route through(double... points) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int index = 0; index < points.length; index += 2) {
            xs.add(points[index]);
            ys.add(points[index + 1]);
        }
        return new Route(xs, ys);
    }

    /** The pieces as thin boxes. */
    List<Box> pieces() {
        List<Box> pieces = new ArrayList<>();
        for (int index = 1; index < xs.size(); index++) {
            double left = Math.min(xs.get(index - 1), xs.get(index));
            double top = Math.min(ys.get(index - 1), ys.get(index));
            pieces.add(new Box(left, top, Math.abs(xs.get(index) - xs.get(index - 1)) + 0.1,
                    Math.abs(ys.get(index) - ys.get(index - 1)) + 0.1));
        }
        return pieces;
    }

    List<Segment> segments() {
        List<Segment> path = new ArrayList<>();
        path.add(new Segment.Move(xs.get(0), ys.get(0)));
        for (int index = 1; index < xs.size() - 1; index++) {
            double x = xs.get(index);
            double y = ys.get(index);
            double before = Math.min(BEND, length(index) / 2);
            double after = Math.min(BEND, length(index + 1) / 2);
            double radius = Math.min(before, after);
            path.add(new Segment.Line(x + radius * Math.signum(xs.get(index - 1) - x), y + radius * Math.signum(ys.get(index - 1) - y)));
            path.add(new Segment.Bend(x, y, x + radius * Math.signum(xs.get(index + 1) - x),
                    y + radius * Math.signum(ys.get(index + 1) - y)));
        }
        path.add(new Segment.Line(endX(), endY()));
        return path;
    }

    double endX() {
        return xs.get(xs.size() - 1);
    }

    double endY() {
        return ys.get(ys.size() - 1);
    }

    /** The direction in which it ends: -1, 0 or 1. */
    double headingX() {
        return Math.signum(endX() - xs.get(xs.size() - 2));
    }

    double headingY() {
        return Math.signum(endY() - ys.get(ys.size() - 2));
    }

    private double length(int piece) {
        return Math.abs(xs.get(piece) - xs.get(piece - 1)) + Math.abs(ys.get(piece) - ys.get(piece - 1));
    }
}
