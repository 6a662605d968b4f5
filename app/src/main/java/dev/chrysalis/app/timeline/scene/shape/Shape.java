package dev.chrysalis.app.timeline.scene.shape;

import java.util.List;
import java.util.Optional;

/** One thing to paint. */
public sealed interface Shape {

    void paintWith(Painter painter);

    /** Paints every kind of shape on something. */
    interface Painter {

        void paint(Rectangle rectangle);

        void paint(Path path);

        void paint(TextRun text);

        void paint(Icon icon);
    }

    record Rectangle(Box box, Corners corners, Fill fill, Stroke stroke) implements Shape {
        @Override
        public void paintWith(Painter painter) {
            painter.paint(this);
        }
    }

    record Path(List<Segment> segments, Ink fill, Stroke stroke) implements Shape {
        public Path {
            segments = List.copyOf(segments);
        }

        /** Where it is nothing but one unbroken line along an axis, the area that the line covers. */
        public Optional<Box> straight() {
            if (segments.size() != 2 || stroke.dash() != Stroke.Dash.SOLID || !(segments.get(0) instanceof Segment.Move from)
                    || !(segments.get(1) instanceof Segment.Line to) || from.x() != to.x() && from.y() != to.y()) {
                return Optional.empty();
            }
            double half = stroke.width() / 2;
            return Optional.of(from.x() == to.x()
                    ? new Box(from.x() - half, Math.min(from.y(), to.y()), stroke.width(), Math.abs(to.y() - from.y()))
                    : new Box(Math.min(from.x(), to.x()), from.y() - half, Math.abs(to.x() - from.x()), stroke.width()));
        }

        @Override
        public void paintWith(Painter painter) {
            painter.paint(this);
        }
    }

    /**
     * Words in one line.
     *
     * @param x        the left end
     * @param baseline where letters stand
     * @param struck   whether a line goes through
     * @param upwards  whether it is turned to be read from below
     */
    record TextRun(String text, double x, double baseline, Face face, Ink ink, boolean struck, boolean upwards) implements Shape {

        private static final double ASCENT = 1;
        private static final double LINE = 1.25;

        /** The room that it takes, from the top of its letters to the bottom of the line. */
        Box box(TextMeasure measure) {
            double length = measure.width(text, face);
            double ascent = face.size() * ASCENT;
            double height = face.size() * LINE;
            return upwards ? new Box(x - ascent, baseline - length, height, length) : new Box(x, baseline - ascent, length, height);
        }

        @Override
        public void paintWith(Painter painter) {
            painter.paint(this);
        }
    }

    /**
     * A picture of the icon font in a square.
     *
     * @param x    left
     * @param y    top
     * @param size edge in px
     */
    record Icon(IconName name, double x, double y, double size, Ink ink) implements Shape {
        @Override
        public void paintWith(Painter painter) {
            painter.paint(this);
        }
    }
}
