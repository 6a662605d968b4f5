package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.ui.theme.Motion;
import java.time.LocalDateTime;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/**
 * Goes from one viewport to another in a quarter of a second. What stands in the middle of the end is followed all the way, also
 * where time is folded on the way. At once where nothing is to move.
 */
final class Glide {

    private static final Duration LENGTH = Duration.millis(250);

    private final TimelineViewModel viewModel;
    private final Motion motion;
    private Animation running;

    Glide(TimelineViewModel viewModel, Motion motion) {
        this.viewModel = viewModel;
        this.motion = motion;
    }

    void to(Viewport end) {
        if (running != null) {
            running.stop();
        }
        if (motion.still()) {
            viewModel.look(end);
            return;
        }
        Viewport start = viewModel.viewport();
        Camera camera = viewModel.camera();
        LocalDateTime anchor = camera.momentAt(end, end.width() / 2);
        double from = camera.placeOf(start, anchor);
        double to = camera.placeOf(end, anchor);
        running = new Transition() {
            {
                setCycleDuration(LENGTH);
                setInterpolator(Interpolator.EASE_OUT);
            }

            @Override
            protected void interpolate(double part) {
                double zoom = start.pixelsPerDay() * Math.pow(end.pixelsPerDay() / start.pixelsPerDay(), part);
                Viewport between = new Viewport(viewModel.viewport().width(), viewModel.viewport().height(), zoom, end.leftSecond());
                viewModel.look(part >= 1 ? end : viewModel.camera().anchored(between, anchor, from + (to - from) * part));
            }
        };
        running.play();
    }
}
