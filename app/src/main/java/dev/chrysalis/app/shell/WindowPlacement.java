package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Settings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts the window where it was, and remembers where it is when it closes. */
public final class WindowPlacement {

    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 700;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Settings settings;

    public WindowPlacement(Settings settings) {
        this.settings = settings;
    }

    public void applyTo(Stage stage) {
        Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(settings.number("window.width").orElse(WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(settings.number("window.height").orElse(HEIGHT), screen.getHeight()));
        settings.number("window.x").ifPresent(x -> stage.setX(within(x, screen.getMinX(), screen.getMaxX() - stage.getMinWidth())));
        settings.number("window.y").ifPresent(y -> stage.setY(within(y, screen.getMinY(), screen.getMaxY() - stage.getMinHeight())));
        stage.setMaximized(settings.text("window.maximized").map(Boolean::parseBoolean).orElse(false));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember(stage));
    }

    private void remember(Stage stage) {
        settings.remember("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            settings.remember("window.width", stage.getWidth());
            settings.remember("window.height", stage.getHeight());
            settings.remember("window.x", stage.getX());
            settings.remember("window.y", stage.getY());
        }
        settings.save();
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, Math.max(least, most)));
    }
}
