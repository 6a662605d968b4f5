package dev.chrysalis.diff;

/** How an object differs, seen from PROD: what DEV has more is added. */
public enum Difference {
    ADDED,
    CHANGED,
    DROPPED,
    /** One object takes over from another: renamed, or of another shape. */
    REPLACED
}
