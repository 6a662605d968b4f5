package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.Level;
import dev.chrysalis.app.timeline.scene.Viewport;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** Goes from one viewport to another in a quarter of a second; at once where time is folded, or where motion is not wanted. */
final class Glide {

    private static final Duration LENGTH = Duration.millis(250);

    private final TimelineViewModel viewModel;
    private Animation running;

    Glide(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
    }

    void to(Viewport end) {
        if (running != null) {
            running.stop();
        }
        Viewport start = viewModel.viewport();
        boolean still = start.level() == Level.STEPS || end.level() == Level.STEPS || viewModel.workspace().runProperty().get().isPresent();
        if (still) {
            viewModel.look(end);
            return;
        }
        running = new Transition() {
            {
                setCycleDuration(LENGTH);
                setInterpolator(Interpolator.EASE_OUT);
            }

            @Override
            protected void interpolate(double part) {
                double zoom = start.pixelsPerDay() * Math.pow(end.pixelsPerDay() / start.pixelsPerDay(), part);
                double left = start.leftSecond() + (end.leftSecond() - start.leftSecond()) * part;
                viewModel.look(part >= 1 ? end : new Viewport(viewModel.viewport().width(), viewModel.viewport().height(), zoom, left));
            }
        };
        running.play();
    }
}
