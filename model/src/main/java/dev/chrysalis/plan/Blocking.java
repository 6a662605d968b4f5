package dev.chrysalis.plan;

/** Who waits while a step runs. */
public enum Blocking {
    NOBODY,
    WRITERS,
    EVERYBODY
}
