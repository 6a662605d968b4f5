package dev.chrysalis.app.ui.control;

import dev.chrysalis.app.ui.workspace.Settings;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * Two parts with a divider between them. One of them, the side, keeps its width when the window changes, and has it again at the next
 * start. FX thread only.
 */
public final class RememberedSplit extends SplitPane {

    private static final double ROUNDING = 2;
    /** What both parts need at the least may leave no room for the width that is wanted. */
    private static final int MOST_TRIES = 20;

    private final Region side;
    private final String key;
    private final Settings settings;
    private double wanted;
    private int tries;
    private boolean placing;
    private boolean placed;

    /**
     * @param key   under which the width of the side is kept; it is written when the window closes
     * @param side  the first or the second of both
     * @param usual the width of the side where none was ever chosen, px
     */
    public RememberedSplit(Settings settings, String key, Region first, Region second, Region side, double usual) {
        this.settings = settings;
        this.key = key;
        this.side = side;
        wanted = settings.number(key).orElse(usual);
        getStyleClass().add("chr-split");
        getItems().setAll(first, second);
        setResizableWithParent(side, false);
        side.widthProperty().addListener((property, before, after) -> remember(after.doubleValue()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!placed && !placing && getSkin() != null && holdsWanted()) {
            placed = tries == MOST_TRIES || tries > 0 && Math.abs(side.getWidth() - wanted) < ROUNDING;
            if (!placed) {
                placing = true;
                // a place that is given before a layout is over is lost in it
                Platform.runLater(this::place);
            }
        }
    }

    /** While the window is still getting its size it may be smaller than the side. */
    private boolean holdsWanted() {
        return getWidth() > wanted;
    }

    /** A window that is still getting its size takes the place away again: then the next layout asks for it once more. */
    private void place() {
        tries++;
        double divider = lookup(".split-pane-divider") instanceof Region bar ? bar.getWidth() : 0;
        double share = (wanted + divider / 2) / getWidth();
        setDividerPositions(getItems().get(0) == side ? share : 1 - share);
        placing = false;
        requestLayout();
    }

    private void remember(double width) {
        // a divider stands on whole pixels: it must not creep from start to start
        if (placed && holdsWanted() && Math.abs(width - wanted) >= ROUNDING) {
            wanted = width;
            settings.remember(key, Math.round(width));
        }
    }
}
