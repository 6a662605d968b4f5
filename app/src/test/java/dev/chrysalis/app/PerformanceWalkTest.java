package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.journal.ReleaseState;
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
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Performs the sample's current release by hand, in the real window, to its end. */
class PerformanceWalkTest extends ApplicationTest {

    private static final String RELEASE = "2026.11-message-time";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static final long LONGEST_PAUSE_MILLISECONDS = 100;

    private Composition composition;
    private Thread fx;

    @Override
    public void start(Stage primary) {
        fx = Thread.currentThread();
        Clock clock = Clock.systemUTC();
        composition = new Composition(clock, Locale.ENGLISH, new Settings(folder.resolve("settings")),
                new Samples(Path.of("../sample-projects").toAbsolutePath().normalize(), folder.resolve("samples"), clock));
        composition.show(primary);
    }

    @Test
    void a_release_is_rehearsed_rolled_out_hidden_taken_back_and_closed_and_the_window_never_freezes() throws Exception {
        try (PauseWatch watch = new PauseWatch(fx, LONGEST_PAUSE_MILLISECONDS)) {
            perform();
            assertThat(watch.pauses()).isEmpty();
        }
    }

    private void perform() throws Exception {
        clickOn("#open-sample");
        until(() -> composition.workspace().statusProperty().get().isPresent());

        go(ScreenName.SIMULATE);
        clickOn("#simulate-start");
        until(() -> shown("#simulate-verdict"));
        assertThat(composition.workspace().simulations().get(RELEASE).verdict().safe()).isTrue();

        go(ScreenName.WINDOW);
        offers("Run rollout on PROD");
        clickOn("#window-primary");
        offers("Step 040 is done");
        clickOn("#window-primary");
        offers("Run contract on PROD");
        clickOn("#window-primary");
        until(() -> shown("#window-skip-soak"));

        clickOn("#window-rollback-phase");
        until(() -> shown("#rollback-dialog"));
        clickOn("#rollback-go");
        offers("Run contract on PROD");
        clickOn("#window-primary");
        until(() -> shown("#window-skip-soak"));
        clickOn("#window-skip-soak");
        offers("Run step 030 on PROD…");
        clickOn("#window-primary");
        until(() -> shown("#confirm-go"));
        assertThat(lookup("#confirm-go").query().isDisabled()).isTrue();
        clickOn("#confirm-name").write(RELEASE);
        clickOn("#confirm-go");
        until(() -> composition.workspace().runState().release(RELEASE).state() == ReleaseState.CLOSED);

        go(ScreenName.RUNBOOK);
        until(() -> shown("#runbook-page") && lookup("#runbook-page").queryAs(Labeled.class).getText().startsWith("Page 1 of"));
        go(ScreenName.HISTORY);
        until(() -> lookup(RELEASE + " closed").tryQuery().isPresent());
        assertThat(shown("#fault")).isFalse();
    }

    private void go(ScreenName name) throws Exception {
        push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + name.ordinal()));
        until(() -> composition.navigation().screenProperty().get() == name);
        until(() -> composition.jobs().running() == 0);
    }

    private void offers(String primary) throws Exception {
        try {
            until(() -> lookup("#window-primary").tryQueryAs(Button.class)
                    .filter(button -> button.isVisible() && !button.isDisabled() && button.getText().equals(primary)).isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("the board never offered “" + primary + "”, it shows: " + words(), e);
        }
    }

    private List<String> words() {
        return lookup(node -> node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null && !labeled.getText().isBlank())
                .queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private boolean shown(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
