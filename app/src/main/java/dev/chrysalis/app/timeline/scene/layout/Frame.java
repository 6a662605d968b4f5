package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.plan.PhaseName;

/** How a picture of a given size is divided: lane headers, the rows of the axis, three lanes. */
public record Frame(double width, double height) {

    public static final double MONTHS = 23;
    public static final double WINDOWS = 25;
    static final double WAY_BACK = 24;
    public static final double AXIS = MONTHS + WINDOWS + WAY_BACK;
    private static final double SMALL_WIDTH = 800;
    private static final double SMALL_HEIGHT = 560;
    private static final double BELOW = 2;

    /** Whether it must do with less. */
    public boolean isSmall() {
        return width < SMALL_WIDTH || height < SMALL_HEIGHT;
    }

    public double header() {
        return isSmall() ? 68 : 100;
    }

    /** Where time is shown, below the axis. */
    public Box content() {
        return new Box(header(), AXIS, Math.max(0, width - header()), Math.max(0, height - AXIS));
    }

    public Box lane(PhaseName phase) {
        double laneHeight = Math.floor((height - AXIS) / PhaseName.values().length);
        return new Box(header(), AXIS + phase.ordinal() * laneHeight, width - header(), laneHeight);
    }

    /** Whether a family's name has one line over its cards, and not two. */
    public boolean isLow() {
        return isSmall() && !holds(50, CardForm.REDUCED);
    }

    /** From a lane's top to its cards: the room for a family's name. */
    public double cardOffset() {
        return isLow() ? 32 : isSmall() ? 50 : 59;
    }

    public CardForm usualForm() {
        if (!isSmall() && holds(cardOffset() + 6, CardForm.FULL)) {
            return CardForm.FULL;
        }
        return holds(cardOffset(), CardForm.REDUCED) ? CardForm.REDUCED : CardForm.COMPACT;
    }

    private boolean holds(double offset, CardForm form) {
        return lane(PhaseName.EXPAND).height() >= offset + form.height() + BELOW;
    }
}
