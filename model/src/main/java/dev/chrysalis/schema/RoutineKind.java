package dev.chrysalis.schema;

/** What a routine is to its caller. */
public enum RoutineKind {
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    WINDOW
}
