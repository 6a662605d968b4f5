package dev.chrysalis.app.ui.theme;

/** How large words are; pictures and spaces stay as they are, so that more words find room on the same screen. */
public enum TextSize {
    NORMAL(1),
    LARGE(1.15),
    LARGER(1.3);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    /** By what every size of letters is multiplied. */
    public double factor() {
        return factor;
    }
}
