package dev.chrysalis.app.timeline.scene;

/** How high an open card must be to show every step, and of what that is made. */
final class OpenCardRoom {

    static final double HEAD = 32;
    static final double ROW = 24;
    static final double WAVES = 20;
    static final double FENCE = 10;
    static final double FOOT = 6;

    private OpenCardRoom() {
    }

    static double of(TimelinePhase phase) {
        return HEAD + FOOT + phase.steps().stream().mapToDouble(OpenCardRoom::of).sum();
    }

    static double of(TimelineStep step) {
        return ROW + (showsWaves(step) ? WAVES : 0) + (step.step().isPointOfNoReturn() ? FENCE : 0);
    }

    static boolean showsWaves(TimelineStep step) {
        return !step.step().waves().isEmpty() && step.standing() == Standing.RUNNING;
    }
}
