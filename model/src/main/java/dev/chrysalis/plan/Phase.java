package dev.chrysalis.plan;

import java.util.List;

/** The steps of one phase, in the order in which they run. */
public record Phase(PhaseName name, List<Step> steps) {

    public Phase {
        steps = List.copyOf(steps);
    }
}
