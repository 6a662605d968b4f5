package dev.chrysalis.app.timeline.scene.shape;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.LocalDateTime;

/** What a place in the picture stands for. */
public sealed interface Subject {

    record OfRelease(String release) implements Subject {
    }

    record OfPhase(String release, PhaseName phase) implements Subject {
    }

    record OfStep(StepId step) implements Subject {
    }

    /** A quiet stretch that is folded. */
    record OfFold(LocalDateTime from, LocalDateTime to) implements Subject {
    }

    /** What opens and closes the legend. */
    record OfLegend() implements Subject {
    }

    /** A card outside the picture that an edge pill stands for. */
    record Beyond(OfPhase card) implements Subject {
    }
}
