package dev.chrysalis.journal;

/** Whether the journal is as it was written. */
public sealed interface ChainState {

    record Unbroken(long events) implements ChainState {
    }

    /** @param reason a whole sentence that names the event */
    record Broken(long firstBrokenNumber, String reason) implements ChainState {
    }
}
