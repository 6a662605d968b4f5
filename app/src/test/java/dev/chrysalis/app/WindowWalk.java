package dev.chrysalis.app;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on the samples, in a folder of its own that it leaves before the folder goes. */
abstract class WindowWalk extends ApplicationTest {

    /** Long enough for a machine that does much else. */
    private static final long PATIENCE_SECONDS = 900;

    @TempDir
    static Path folder;

    Composition composition;
    Stage stage;
    Thread windowThread;

    @Override
    public void start(Stage primary) {
        stage = primary;
        windowThread = Thread.currentThread();
        open(Locale.ENGLISH);
    }

    /** Puts a new window into the stage. */
    void open(Locale language) {
        Clock clock = Clock.systemUTC();
        composition = new Composition(clock, language, new Settings(folder.resolve("settings")),
                new Samples(Path.of("../sample-projects").toAbsolutePath().normalize(), folder.resolve("samples"), clock), file -> {
        });
        composition.show(stage);
    }

    /** A window that closes writes its settings. */
    @AfterEach
    void leave() {
        interact(() -> {
            stage.hide();
            composition.workspace().close();
        });
    }

    void go(ScreenName name) throws Exception {
        push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + name.ordinal()));
        until(() -> composition.navigation().screenProperty().get() == name);
        rest();
    }

    void rest() throws Exception {
        until(() -> composition.jobs().running() == 0);
    }

    boolean shown(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    /** Whether the board offers this, and it can be pressed. */
    boolean offers(String primary) {
        return lookup("#window-primary").tryQueryAs(Button.class)
                .filter(button -> button.isVisible() && !button.isDisabled() && button.getText().equals(primary)).isPresent();
    }

    void until(Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("that never came; the window shows: " + words(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What these labels say. */
    List<String> words(String labels) {
        return lookup(labels).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private List<String> words() {
        return lookup(node -> node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null && !labeled.getText().isBlank())
                .queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
