package dev.chrysalis.app.timeline.scene;

import dev.chrysalis.plan.PhaseName;

/** How a picture of a given size is divided: lane headers, the rows of the axis, three lanes. */
record Frame(double width, double height) {

    static final double MONTHS = 23;
    static final double WINDOWS = 25;
    static final double WAY_BACK = 24;
    static final double AXIS = MONTHS + WINDOWS + WAY_BACK;
    private static final double SMALL_WIDTH = 800;
    private static final double SMALL_HEIGHT = 560;

    /** Whether it must do with less. */
    boolean isSmall() {
        return width < SMALL_WIDTH || height < SMALL_HEIGHT;
    }

    double header() {
        return isSmall() ? 68 : 100;
    }

    /** Where time is shown, below the axis. */
    Box content() {
        return new Box(header(), AXIS, Math.max(0, width - header()), Math.max(0, height - AXIS));
    }

    Box lane(PhaseName phase) {
        double laneHeight = Math.floor((height - AXIS) / PhaseName.values().length);
        return new Box(header(), AXIS + phase.ordinal() * laneHeight, width - header(), laneHeight);
    }

    /** From a lane's top to its cards: the room for a family's name. */
    double cardOffset() {
        return isSmall() ? 50 : 59;
    }

    CardForm usualForm() {
        return isSmall() || lane(PhaseName.EXPAND).height() < cardOffset() + CardForm.FULL.height() + 8 ? CardForm.REDUCED : CardForm.FULL;
    }
}
