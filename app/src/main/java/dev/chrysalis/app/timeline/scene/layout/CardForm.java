package dev.chrysalis.app.timeline.scene.layout;

/** How much a card says, from most to least. */
public enum CardForm {
    OPEN(281, 0),
    FULL(178, 102),
    REDUCED(178, 78),
    COMPACT(128, 46),
    BAR(84, 22),
    SLIVER(6, 8);

    /** Between two cards of a lane. */
    static final double GAP = 8;

    private final double width;
    private final double height;

    CardForm(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** At least; wider when its time is. */
    public double width() {
        return width;
    }

    public double height() {
        return height;
    }
}
