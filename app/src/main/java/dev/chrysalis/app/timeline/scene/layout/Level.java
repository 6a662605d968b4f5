package dev.chrysalis.app.timeline.scene.layout;

/** How much of a release is told. */
public enum Level {
    /** A bar per phase. */
    YEAR,
    /** A card per phase. */
    RELEASES,
    /** Cards opened into steps; quiet stretches folded. */
    STEPS;

    private static final double RELEASES_FROM = 2.2;
    private static final double STEPS_FROM = 24;

    /** @param pixelsPerDay of a time axis that is not folded */
    static Level at(double pixelsPerDay) {
        if (pixelsPerDay < RELEASES_FROM) {
            return YEAR;
        }
        return pixelsPerDay < STEPS_FROM ? RELEASES : STEPS;
    }
}
