package dev.chrysalis.app.timeline.scene.shape;

/** A line's look; {@code width} in px. */
public record Stroke(Ink ink, double width, Dash dash) {

    /** How a line is broken up. */
    public enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        /** Lengths of stroke and gap in px; empty for an unbroken line. */
        public double[] lengths() {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {5, 4};
                case DOTTED -> new double[] {1.5, 3};
            };
        }
    }

    public static final Stroke NONE = new Stroke(Ink.NONE, 0, Dash.SOLID);

    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, Dash.SOLID);
    }
}
