package dev.chrysalis.app.ui.theme;

/** How light the window is meant to be. */
public enum Appearance {
    /** As the desktop is. */
    SYSTEM,
    LIGHT,
    DARK
}
