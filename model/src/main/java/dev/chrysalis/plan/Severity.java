package dev.chrysalis.plan;

/** How much a hazard weighs. */
public enum Severity {
    NOTICE,
    CAUTION,
    DANGER
}
