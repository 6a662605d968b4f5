package dev.chrysalis.app.ui.control;

import dev.chrysalis.plan.PhaseName;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The badge of a phase: a square for expand, a circle for rollout, a hexagon for contract, each with its own picture and colour. */
public final class PhaseBadge extends StackPane {

    private static final double GLYPH = 0.6;

    /** @param size of each side in px */
    public PhaseBadge(PhaseName phase, double size) {
        getStyleClass().addAll("chr-phase-badge", phase.folder());
        Region shape = new Region();
        shape.getStyleClass().add("shape");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getChildren().addAll(shape, icon(phase).node((int) Math.round(size * GLYPH)));
        setAccessibleText(phase.folder());
    }

    /** The picture of a phase, where there is no room for its badge. */
    public static Icon icon(PhaseName phase) {
        return switch (phase) {
            case EXPAND -> Icon.EXPAND;
            case ROLLOUT -> Icon.ROLLOUT;
            case CONTRACT -> Icon.CONTRACT;
        };
    }
}
