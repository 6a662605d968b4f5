package dev.chrysalis.app.timeline.scene;

/**
 * A colour by its meaning.
 *
 * @param token   its name in the token sheet without {@code -chr-}
 * @param opacity 0 to 1
 */
public record Ink(String token, double opacity) {

    public static final Ink NONE = new Ink("", 0);
    public static final Ink SURFACE = of("surface");
    static final Ink CANVAS = of("canvas");
    static final Ink INSET = of("inset");
    static final Ink SEALED = of("sealed");
    static final Ink FOREGROUND = of("fg");
    static final Ink MUTED = of("muted");
    static final Ink BORDER = of("border");
    static final Ink GRID = of("border-muted");
    static final Ink ACCENT = of("accent");
    static final Ink ACCENT_SOFT = of("accent-soft");
    static final Ink OK = of("ok");
    static final Ink WARN = of("warn");
    static final Ink BAD = of("bad");
    static final Ink BAD_SOFT = of("bad-soft");
    static final Ink NOW = of("ink");
    static final Ink ON_NOW = of("on-ink");

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
