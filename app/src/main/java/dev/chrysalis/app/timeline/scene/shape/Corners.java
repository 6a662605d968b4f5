package dev.chrysalis.app.timeline.scene.shape;

/** The radius of each corner in px. */
public record Corners(double topLeft, double topRight, double bottomRight, double bottomLeft) {

    static final Corners SHARP = all(0);

    public static Corners all(double radius) {
        return new Corners(radius, radius, radius, radius);
    }

    public boolean areEqual() {
        return topLeft == topRight && topRight == bottomRight && bottomRight == bottomLeft;
    }
}
