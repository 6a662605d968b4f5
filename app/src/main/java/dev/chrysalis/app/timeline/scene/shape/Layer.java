package dev.chrysalis.app.timeline.scene.shape;

/** What lies upon what, from below. */
public enum Layer {
    GROUND,
    LINES,
    CARDS,
    OVERLAY
}
