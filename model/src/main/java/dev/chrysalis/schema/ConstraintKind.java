package dev.chrysalis.schema;

/** What a constraint demands of the rows. */
public enum ConstraintKind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    /** Only where the server names it as a constraint of its own (PostgreSQL 18). */
    NOT_NULL
}
