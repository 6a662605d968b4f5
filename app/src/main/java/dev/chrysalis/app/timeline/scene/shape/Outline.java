package dev.chrysalis.app.timeline.scene.shape;

import java.util.List;

/** The outline of a rectangle whose corners are not all alike. */
public final class Outline {

    private Outline() {
    }

    public static List<Segment> of(Box box, Corners corners) {
        return List.of(new Segment.Move(box.x() + corners.topLeft(), box.y()), new Segment.Line(box.right() - corners.topRight(), box.y()),
                new Segment.Bend(box.right(), box.y(), box.right(), box.y() + corners.topRight()),
                new Segment.Line(box.right(), box.bottom() - corners.bottomRight()),
                new Segment.Bend(box.right(), box.bottom(), box.right() - corners.bottomRight(), box.bottom()),
                new Segment.Line(box.x() + corners.bottomLeft(), box.bottom()),
                new Segment.Bend(box.x(), box.bottom(), box.x(), box.bottom() - corners.bottomLeft()),
                new Segment.Line(box.x(), box.y() + corners.topLeft()),
                new Segment.Bend(box.x(), box.y(), box.x() + corners.topLeft(), box.y()), new Segment.Close());
    }
}
