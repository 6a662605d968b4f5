package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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

    @Override
    public void start(Stage stage) {
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
