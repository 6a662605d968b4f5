package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.journal.StepState;
import java.util.Locale;

/** Where a card or a step stands, told by icon and outline. */
public enum Standing {
    PLANNED(IconName.PLANNED, Ink.MUTED),
    RUNNING(IconName.RUNNING, Ink.ACCENT),
    SOAKING(IconName.SOAKING, Ink.ACCENT),
    /** A run ended in the middle of it, and nobody runs. */
    CUT_OFF(IconName.CUT_OFF, Ink.WARN),
    /** Some of its steps are done, and none runs. */
    BEGUN(IconName.BEGUN, Ink.MUTED),
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

    /** @param nobodyRuns whether what was started and did not end was cut off */
    static Standing of(StepState state, boolean nobodyRuns) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case STARTED, UNDO_STARTED -> nobodyRuns ? CUT_OFF : RUNNING;
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

    /** Neither ahead nor over. */
    public boolean isUnderWay() {
        return this == RUNNING || this == CUT_OFF || this == BEGUN;
    }

    /** The part of a message key: {@code planned}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
