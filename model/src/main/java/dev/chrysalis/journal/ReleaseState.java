package dev.chrysalis.journal;

/** Where a release stands on one database. */
public enum ReleaseState {
    /** Never started there, or undone to its beginning. */
    PLANNED,
    /** Started and not closed. */
    RUNNING,
    /** All phases are done. */
    CLOSED
}
