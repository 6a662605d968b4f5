package dev.chrysalis.app;

import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.sample.Samples;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as the toolkit starts it. */
public final class ChrysalisApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ChrysalisApplication.class);

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> LOG.error("the window met something unexpected", e));
        Clock clock = Clock.systemUTC();
        Settings settings = new Settings(Settings.userFolder());
        Composition composition = new Composition(clock, settings.language(Locale.getDefault()), settings, Samples.installed(clock),
                file -> getHostServices().showDocument(file.toUri().toString()));
        composition.show(stage);
        composition.open(StartRequest.of(getParameters().getRaw()));
    }
}
