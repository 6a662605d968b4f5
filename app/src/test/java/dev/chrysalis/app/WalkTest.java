package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the sample from Start and goes through every screen, as a newcomer does. */
class WalkTest extends ApplicationTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private Composition composition;
    private Stage stage;

    @Override
    public void start(Stage primary) {
        stage = primary;
        Clock clock = Clock.systemUTC();
        composition = new Composition(clock, Locale.ENGLISH, new Settings(folder.resolve("settings")),
                new Samples(Path.of("../sample-projects").toAbsolutePath().normalize(), folder.resolve("samples"), clock));
        composition.show(stage);
    }

    @Test
    void the_sample_opens_with_one_click_and_every_screen_shows_it() throws Exception {
        assertThat(shown("#start")).isTrue();
        clickOn("#open-sample");
        until(() -> composition.navigation().screenProperty().get() == ScreenName.TIMELINE);
        assertThat(composition.workspace().projectProperty().get()).hasValueSatisfying(
                project -> assertThat(project.releases()).hasSize(4));
        for (ScreenName name : ScreenName.ofProject()) {
            push(KeyCode.CONTROL, digit(name));
            until(() -> composition.navigation().screenProperty().get() == name);
            until(() -> composition.jobs().running() == 0);
            assertThat(shown("#rail-" + name.key())).as(name.key()).isTrue();
            assertThat(shown("#fault")).as("a failure on " + name.key()).isFalse();
        }
        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> shown("#palette"));
        write("compare");
        push(KeyCode.ENTER);
        until(() -> composition.navigation().screenProperty().get() == ScreenName.COMPARE);
        until(() -> composition.workspace().comparisonProperty().get().isPresent());
        assertThat(shown("#compare-tree")).isTrue();
    }

    @Test
    void the_window_stays_open_while_a_run_goes_on_until_somebody_leaves_all_the_same() throws Exception {
        interact(() -> composition.workspace().runProperty().set(Optional.of(
                new RunInProgress("2026.11-message-time", PhaseName.EXPAND, true, "dba holds the run since 02:00."))));
        interact(this::wishToClose);
        until(() -> shown("#closing"));
        assertThat(stage.isShowing()).isTrue();
        push(KeyCode.ENTER);
        until(() -> !shown("#closing"));
        assertThat(stage.isShowing()).isTrue();
        interact(this::wishToClose);
        until(() -> shown("#closing-leave"));
        clickOn("#closing-leave");
        until(() -> !stage.isShowing());
    }

    @Test
    void the_sample_that_needs_a_server_asks_for_it_and_says_why_it_cannot_be_reached() throws Exception {
        clickOn("#connect-server");
        until(() -> shown("#server"));
        assertThat(lookup("#server-make").query().isDisabled()).isTrue();
        clickOn("#start-server-address").write("jdbc:postgresql://localhost:1/postgres");
        clickOn("#server-test");
        until(() -> composition.jobs().running() == 0);
        assertThat(shown("#server .bad")).isTrue();
        assertThat(lookup("#server-make").query().isDisabled()).isTrue();
    }

    private void wishToClose() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private boolean shown(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static KeyCode digit(ScreenName name) {
        return KeyCode.valueOf("DIGIT" + name.ordinal());
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
