package dev.chrysalis.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chrysalis.app.ui.workspace.Settings;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

class RememberedSplitTest extends ApplicationTest {

    private static final double USUAL = 300;
    private static final Offset<Double> ROUNDING = within(2.0);

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
        assertThat(side.getWidth()).isCloseTo(USUAL, ROUNDING);
        interact(() -> ((RememberedSplit) stage.getScene().getRoot()).setDividerPositions(0.55));
        layout();
        double chosen = side.getWidth();
        assertThat(chosen).isGreaterThan(USUAL + 100);
        interact(first::save);
        open(new Settings(folder), false, 1200);
        assertThat(side.getWidth()).isCloseTo(chosen, ROUNDING);
    }

    @Test
    void the_side_may_come_first_and_keeps_its_width_when_the_window_grows() {
        open(new Settings(folder), true, 900);
        assertThat(side.getWidth()).isCloseTo(USUAL, ROUNDING);
        interact(() -> stage.setWidth(1200));
        layout();
        assertThat(side.getWidth()).isCloseTo(USUAL, ROUNDING);
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
        layout();
    }

    /** The side is placed after the first layout. */
    private void layout() {
        layoutOnce();
        layoutOnce();
    }

    private void layoutOnce() {
        interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }
}
