package dev.chrysalis.app.timeline.scene.shape;

/**
 * A colour by its meaning.
 *
 * @param token   its name in the token sheet without {@code -chr-}
 * @param opacity 0 to 1
 */
public record Ink(String token, double opacity) {

    public static final Ink NONE = new Ink("", 0);
    public static final Ink SURFACE = of("surface");
    public static final Ink CANVAS = of("canvas");
    public static final Ink INSET = of("inset");
    public static final Ink SEALED = of("sealed");
    public static final Ink FOREGROUND = of("fg");
    public static final Ink MUTED = of("muted");
    public static final Ink BORDER = of("border");
    public static final Ink GRID = of("border-muted");
    public static final Ink ACCENT = of("accent");
    public static final Ink ACCENT_SOFT = of("accent-soft");
    public static final Ink OK = of("ok");
    public static final Ink WARN = of("warn");
    public static final Ink BAD = of("bad");
    public static final Ink BAD_SOFT = of("bad-soft");
    public static final Ink NOW = of("ink");
    public static final Ink ON_NOW = of("on-ink");

    public static Ink of(String token) {
        return new Ink(token, 1);
    }

    public Ink faded(double to) {
        return new Ink(token, to);
    }

    public boolean isVisible() {
        return opacity > 0;
    }
}
