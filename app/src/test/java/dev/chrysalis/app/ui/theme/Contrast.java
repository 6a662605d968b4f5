package dev.chrysalis.app.ui.theme;

/** The contrast of two colours as WCAG 2 defines it. */
final class Contrast {

    private static final double FLARE = 0.05;

    private Contrast() {
    }

    /** @return 1 for equal colours up to 21 for black on white */
    static double between(String first, String second) {
        double one = luminance(first) + FLARE;
        double other = luminance(second) + FLARE;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int position) {
        double value = Integer.parseInt(colour.substring(position, position + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
