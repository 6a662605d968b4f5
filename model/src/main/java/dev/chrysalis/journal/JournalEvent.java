package dev.chrysalis.journal;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.Instant;
import java.util.Optional;

/** One thing that happened to a release on one database; told family by family, by what it speaks of. */
public sealed interface JournalEvent permits ReleaseEvent, PhaseEvent, StepEvent, UnreadEvent {

    /** The release that it speaks of. */
    String release();

    /** The step that it speaks of, where it speaks of one. */
    default Optional<StepId> stepId() {
        return Optional.empty();
    }

    /** The phase that it speaks of, where it speaks of one. */
    default Optional<PhaseName> phase() {
        return stepId().map(StepId::phase);
    }

    /** Where every release stands after it; most tell of something that moves none. */
    default RunState applyTo(RunState before, Instant at) {
        return before;
    }
}
