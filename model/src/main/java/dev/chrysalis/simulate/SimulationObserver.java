package dev.chrysalis.simulate;

import dev.chrysalis.plan.Step;

/** Watches a rehearsal as it goes. Called on the rehearsal's own thread; must not block. */
public interface SimulationObserver {

    /** What goes on now, as a sentence. */
    default void progressed(String sentence) {
    }

    default void stepStarted(Step step) {
    }

    default void stepFinished(Simulation.RehearsedStep step) {
    }
}
