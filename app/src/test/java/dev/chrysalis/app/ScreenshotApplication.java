package dev.chrysalis.app;

import dev.chrysalis.app.ui.workspace.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the window without a person and writes a picture of each screen. */
public final class ScreenshotApplication extends Application {


    @Override
    public void start(Stage stage) throws Exception {
        Path out = Files.createDirectories(Path.of(getParameters().getRaw().get(0)));
        Composition composition = new Composition(Clock.systemUTC(), Locale.ENGLISH, new Settings(Files.createTempDirectory("chrysalis")));
        composition.show(stage);
        Platform.runLater(() -> {
            Png.write(stage.getScene().snapshot(null), out.resolve("start.png"));
            Platform.exit();
        });
    }
}
