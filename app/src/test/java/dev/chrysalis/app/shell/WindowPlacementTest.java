package dev.chrysalis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.Settings;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

class WindowPlacementTest extends ApplicationTest {

    @TempDir
    private Path folder;

    @Override
    public void start(Stage primary) {
        // each test opens stages of its own
    }

    @Test
    void the_window_is_where_it_was_and_as_large_as_it_was_when_it_closed() {
        Stage first = open();
        interact(() -> {
            first.setWidth(1100);
            first.setHeight(720);
            first.setX(40);
            first.setY(30);
        });
        interact(first::hide);
        Stage second = open();
        assertThat(second.getWidth()).isEqualTo(1100);
        assertThat(second.getHeight()).isEqualTo(720);
        assertThat(second.getX()).isEqualTo(40);
        assertThat(second.getY()).isEqualTo(30);
        interact(second::hide);
    }

    /** Somebody took the second screen away meanwhile. */
    @Test
    void a_window_that_stood_outside_of_every_screen_comes_back_into_sight() {
        Settings settings = new Settings(folder);
        settings.remember("window.x", 9_000);
        settings.remember("window.y", -4_000);
        settings.save();
        Stage stage = open();
        javafx.geometry.Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        assertThat(stage.getX()).isBetween(screen.getMinX(), screen.getMaxX() - 200);
        assertThat(stage.getY()).isBetween(screen.getMinY(), screen.getMaxY() - 50);
        interact(stage::hide);
    }

    private Stage open() {
        Stage[] opened = new Stage[1];
        interact(() -> {
            opened[0] = new Stage();
            opened[0].setScene(new Scene(new Group()));
            new WindowPlacement(new Settings(folder)).applyTo(opened[0]);
            opened[0].show();
        });
        return opened[0];
    }
}
