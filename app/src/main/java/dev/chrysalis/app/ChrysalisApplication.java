package dev.chrysalis.app;

import dev.chrysalis.app.shell.FirstGlance;
import dev.chrysalis.app.shell.WindowPlacement;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.sample.Samples;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as the toolkit starts it. */
public final class ChrysalisApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ChrysalisApplication.class);

    private Optional<Throwable> failure = Optional.empty();

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> LOG.error("the window met something unexpected", e));
        Settings settings = new Settings(Settings.userFolder());
        new WindowPlacement(settings).applyTo(stage);
        new FirstGlance(stage).show(() -> {
            LOG.info("the first picture is shown, {} ms after the program began", ManagementFactory.getRuntimeMXBean().getUptime());
            compose(stage, settings);
        });
    }

    private void compose(Stage stage, Settings settings) {
        try {
            Clock clock = Clock.systemUTC();
            Composition composition = new Composition(clock, settings.language(Locale.getDefault()), settings, Samples.installed(clock),
                    file -> getHostServices().showDocument(file.toUri().toString()));
            composition.show(stage);
            composition.open(StartRequest.of(getParameters().getRaw()));
        } catch (RuntimeException | Error e) {
            // a mark that stands there for ever would say nothing
            failure = Optional.of(e);
            Platform.exit();
        }
    }

    /** Hands a failed start to whoever launched the window; what a frame of the toolkit throws would reach nobody. */
    @Override
    public void stop() {
        failure.ifPresent(e -> {
            throw new IllegalStateException("the window could not be put together", e);
        });
    }
}
