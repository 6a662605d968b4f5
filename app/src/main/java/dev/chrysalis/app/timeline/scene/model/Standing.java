package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.journal.StepState;

/** Where a card or a step stands, told by icon and outline. */
public enum Standing {
    PLANNED(IconName.PLANNED, Ink.MUTED),
    RUNNING(IconName.RUNNING, Ink.ACCENT),
    SOAKING(IconName.SOAKING, Ink.ACCENT),
    DONE(IconName.DONE, Ink.OK),
    FAILED(IconName.FAILED, Ink.BAD),
    UNDONE(IconName.UNDONE, Ink.MUTED),
    SEALED(IconName.SEALED, Ink.MUTED);

    private final IconName icon;
    private final Ink ink;

    Standing(IconName icon, Ink ink) {
        this.icon = icon;
        this.ink = ink;
    }

    static Standing of(StepState state) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case STARTED, UNDO_STARTED -> RUNNING;
            case DONE -> DONE;
            case FAILED, UNDO_FAILED -> FAILED;
            case UNDONE -> UNDONE;
        };
    }

    public IconName icon() {
        return icon;
    }

    public Ink ink() {
        return ink;
    }

    /** The part of a message key: {@code planned}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
