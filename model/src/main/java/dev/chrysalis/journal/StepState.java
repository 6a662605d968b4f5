package dev.chrysalis.journal;

/** Where one step stands. */
public enum StepState {
    PLANNED,
    /** Begun and not ended: it runs now, or the run was cut off. */
    STARTED,
    DONE,
    FAILED,
    UNDO_STARTED,
    UNDO_FAILED,
    UNDONE
}
