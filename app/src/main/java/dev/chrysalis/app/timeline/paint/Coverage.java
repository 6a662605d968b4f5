package dev.chrysalis.app.timeline.paint;

import javafx.scene.paint.Color;

/** Two colours over each other, by how much of a pixel each of them covers. */
record Coverage(Color below, Color above) {

    /** How much of a pixel is covered whose middle is so far inside an outline; negative outside. */
    static double of(double inside) {
        return Math.max(0, Math.min(1, inside + 0.5));
    }

    /** As alpha, red, green and blue. */
    int pixel(double belowCovers, double aboveCovers) {
        double lower = belowCovers * below.getOpacity();
        double upper = aboveCovers * above.getOpacity();
        double opacity = upper + lower * (1 - upper);
        double share = opacity == 0 ? 0 : upper / opacity;
        return (int) Math.round(opacity * 255) << 24 | mixed(below.getRed(), above.getRed(), share) << 16
                | mixed(below.getGreen(), above.getGreen(), share) << 8 | mixed(below.getBlue(), above.getBlue(), share);
    }

    private static int mixed(double one, double other, double share) {
        return (int) Math.round((one * (1 - share) + other * share) * 255);
    }
}
