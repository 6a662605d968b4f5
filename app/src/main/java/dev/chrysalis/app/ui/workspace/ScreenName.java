package dev.chrysalis.app.ui.workspace;

import java.util.List;
import java.util.Locale;

/** The screens, in the order of the work. */
public enum ScreenName {
    START,
    COMPARE,
    TIMELINE,
    SIMULATE,
    WINDOW,
    RUNBOOK,
    HISTORY;

    /** Those that work on an open project, which is all but Start. */
    public static List<ScreenName> ofProject() {
        return List.of(values()).subList(1, values().length);
    }

    /** The part of a message key and of a node's id: {@code compare}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
