package dev.chrysalis.app.ui.control;

import dev.chrysalis.app.ui.workspace.Settings;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoublePredicate;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RememberedSplitTest extends ApplicationTest {

    private static final double USUAL = 300;
    private static final double ROUNDING = 2;

    @TempDir
    private Path folder;

    private Stage stage;
    private Region side;

    @Override
    public void start(Stage primary) {
        stage = primary;
    }

    @Test
    void the_side_is_as_wide_as_it_was_when_the_window_closed_however_wide_the_next_window_is() {
        Settings first = new Settings(folder);
        open(first, false, 1000);
        settlesAt(USUAL);
        interact(() -> ((RememberedSplit) stage.getScene().getRoot()).setDividerPositions(0.55));
        settles(width -> width > USUAL + 100);
        double chosen = side.getWidth();
        interact(first::save);
        open(new Settings(folder), false, 1200);
        settlesAt(chosen);
    }

    @Test
    void the_side_may_come_first_and_keeps_its_width_when_the_window_grows() {
        open(new Settings(folder), true, 900);
        settlesAt(USUAL);
        interact(() -> stage.setWidth(1200));
        settles(width -> stage.getScene().getWidth() == 1200);
        settlesAt(USUAL);
    }

    private void open(Settings settings, boolean first, double width) {
        interact(() -> {
            side = new Region();
            Region rest = new Region();
            RememberedSplit split = first ? new RememberedSplit(settings, "side", side, rest, side, USUAL)
                    : new RememberedSplit(settings, "side", rest, side, side, USUAL);
            stage.setScene(new Scene(split));
            stage.setWidth(width);
            stage.setHeight(500);
            stage.show();
        });
    }

    private void settlesAt(double width) {
        settles(now -> Math.abs(now - width) <= ROUNDING);
    }

    /** A window gets its size, and the side its place, some pulses after they were asked for. */
    private void settles(DoublePredicate width) {
        try {
            WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> WaitForAsyncUtils.asyncFx(this::layOut).get()
                    && width.test(side.getWidth()));
        } catch (TimeoutException late) {
            throw new AssertionError("the side is " + side.getWidth() + " wide in a window of " + stage.getScene().getWidth(), late);
        }
    }

    private boolean layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return true;
    }
}
