package dev.chrysalis.app.ui.control;

import dev.chrysalis.journal.StepState;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a state looks: a picture and a tone, never the tone alone. */
public enum StateMark {
    PLANNED(Icon.PLANNED, "muted"),
    RUNNING(Icon.RUNNING, "accent"),
    WAITING(Icon.WAITING_FOR_LOCK, "warn"),
    CUT_OFF(Icon.CUT_OFF, "warn"),
    BEGUN(Icon.BEGUN, "muted"),
    DONE(Icon.DONE, "ok"),
    FAILED(Icon.FAILED, "bad"),
    UNDONE(Icon.UNDONE, "muted"),
    HIDDEN(Icon.HIDDEN, "muted"),
    SOAKING(Icon.SOAKING, "muted"),
    SEALED(Icon.SEALED, "muted");

    private final Icon icon;
    private final String tone;

    StateMark(Icon icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public static StateMark of(StepState state) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case STARTED, UNDO_STARTED -> RUNNING;
            case DONE -> DONE;
            case FAILED, UNDO_FAILED -> FAILED;
            case UNDONE -> UNDONE;
        };
    }

    public Icon icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }

    /** @param size in px */
    public FontIcon node(int size) {
        return icon.node(size, tone);
    }
}
