package dev.chrysalis.schema;

/** What a constraint demands of the rows. */
public enum ConstraintKind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION
}
