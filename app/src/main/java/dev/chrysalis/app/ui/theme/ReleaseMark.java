package dev.chrysalis.app.ui.theme;

import java.util.Locale;

/**
 * By what a release is told from others: a hue and a pattern, so that a picture printed in grey can still be read.
 *
 * @param hue 1 to 3 in turn, or 0 for a release that is sealed
 */
public record ReleaseMark(int hue, Pattern pattern) {

    /** What fills the swatch and the track. */
    public enum Pattern {
        PLAIN,
        DIAGONAL,
        DOTS,
        CROSSES,
        WAVES;

        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final ReleaseMark SEALED = new ReleaseMark(0, Pattern.PLAIN);

    private static final int HUES = 3;

    /**
     * The mark of a release that is not sealed.
     *
     * @param position its place among all releases of the project by name, from 0
     */
    public static ReleaseMark at(int position) {
        Pattern[] patterns = Pattern.values();
        return new ReleaseMark(Math.floorMod(position - 1, HUES) + 1, patterns[Math.floorMod(position - 1, patterns.length)]);
    }

    /** The token of the full colour: {@code release-2}. */
    public String token() {
        return "release-" + hue;
    }

    public String softToken() {
        return token() + "-soft";
    }
}
