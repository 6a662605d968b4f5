package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.PhaseName;

/** Where within a release a draft belongs; a stage is complete before the next begins. */
public enum Stage {
    /** Before everything else, so that its way back finds all that rests on it as PROD has it. */
    FOUNDATION(PhaseName.EXPAND),
    EXPAND(PhaseName.EXPAND),
    /** After everything was added and filled: what must hold before the applications change. */
    READY(PhaseName.EXPAND),
    /** Tightens, and hides what is obsolete; all of it can be undone. */
    HIDE(PhaseName.CONTRACT),
    SOAK(PhaseName.CONTRACT),
    /** Drops what was hidden, and does what had to wait for that. */
    DROP(PhaseName.CONTRACT);

    private final PhaseName phase;

    Stage(PhaseName phase) {
        this.phase = phase;
    }

    public PhaseName phase() {
        return phase;
    }

    public Stage orLater(Stage other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
