package dev.chrysalis.app.timeline.scene.shape;

/** One part of a path. */
public sealed interface Segment {

    void drawWith(Pen pen);

    /** Draws every kind of segment. */
    interface Pen {

        void move(double x, double y);

        void line(double x, double y);

        void bend(double controlX, double controlY, double x, double y);

        void close();
    }

    record Move(double x, double y) implements Segment {
        @Override
        public void drawWith(Pen pen) {
            pen.move(x, y);
        }
    }

    record Line(double x, double y) implements Segment {
        @Override
        public void drawWith(Pen pen) {
            pen.line(x, y);
        }
    }

    /** A quadratic curve to {@code x, y}. */
    record Bend(double controlX, double controlY, double x, double y) implements Segment {
        @Override
        public void drawWith(Pen pen) {
            pen.bend(controlX, controlY, x, y);
        }
    }

    /** Back to where the path began. */
    record Close() implements Segment {
        @Override
        public void drawWith(Pen pen) {
            pen.close();
        }
    }
}
