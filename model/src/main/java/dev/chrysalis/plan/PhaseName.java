package dev.chrysalis.plan;

import java.util.Locale;

/** The three phases of every release, in the order in which they run. */
public enum PhaseName {
    /** Adds; the old application does not notice. */
    EXPAND,
    /** Changes the applications; the schema serves both. */
    ROLLOUT,
    /** Hides what is obsolete, soaks, then drops. */
    CONTRACT;

    /** The folder of the phase and the word for it on the command line: {@code expand}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
