package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;

/** How high an open card must be to show every step, and of what that is made. */
public final class OpenCardRoom {

    public static final double HEAD = 32;
    public static final double ROW = 24;
    public static final double WAVES = 20;
    public static final double FENCE = 10;
    public static final double FOOT = 6;

    private OpenCardRoom() {
    }

    public static double of(TimelinePhase phase) {
        return HEAD + FOOT + phase.steps().stream().mapToDouble(OpenCardRoom::of).sum();
    }

    public static double of(TimelineStep step) {
        return ROW + (showsWaves(step) ? WAVES : 0) + (step.step().isPointOfNoReturn() ? FENCE : 0);
    }

    public static boolean showsWaves(TimelineStep step) {
        return !step.step().waves().isEmpty() && step.standing().isUnderWay();
    }
}
