package dev.chrysalis.app.ui.theme;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * What moves, and whether: nothing does where the person or the desktop asks for that, and nothing while a production database is
 * being changed. FX thread only.
 */
public final class Motion {

    private static final Duration APPEAR = Duration.millis(120);
    private static final Duration SLIDE = Duration.millis(200);

    private final BooleanProperty reduced = new SimpleBooleanProperty(SystemAppearance.isStill());
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final BooleanBinding still = Bindings.or(reduced, held);

    /** Whether the person wants nothing to move; begins as the desktop has it. */
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    /** Whether nothing may move for now, because a production database is being changed. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** Whether everything is to be at its end at once. */
    public boolean still() {
        return still.get();
    }

    /** Lets something that was just shown come up out of nothing. */
    public void appear(Node node) {
        node.setOpacity(1);
        if (still()) {
            return;
        }
        FadeTransition fade = new FadeTransition(APPEAR, node);
        fade.setInterpolator(Interpolator.EASE_OUT);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    /** Lets something slide up from below its place, or down again; {@code ended} runs when it is there. */
    public void slide(Node node, double height, boolean up, Runnable ended) {
        node.setTranslateY(0);
        if (still()) {
            ended.run();
            return;
        }
        TranslateTransition slide = new TranslateTransition(SLIDE, node);
        slide.setInterpolator(Interpolator.EASE_OUT);
        slide.setFromY(up ? height : 0);
        slide.setToY(up ? 0 : height);
        slide.setOnFinished(event -> ended.run());
        slide.play();
    }
}
