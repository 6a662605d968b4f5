package dev.chrysalis.run.request;

import java.time.Instant;

/** When a run ends by itself before its phase is done. */
public sealed interface StopCondition {

    record AfterThisStep() implements StopCondition {
    }

    /** Before the first step that cannot be undone. */
    record BeforePointOfNoReturn() implements StopCondition {
    }

    /** No step starts at or after this moment. */
    record At(Instant moment) implements StopCondition {
    }
}
