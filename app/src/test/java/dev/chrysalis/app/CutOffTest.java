package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.theme.TextSize;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.project.Project;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through every screen at the smallest size, in both languages and with larger words, and measures that no word is cut off. */
class CutOffTest extends ApplicationTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;
    private static final long PATIENCE_SECONDS = 120;
    /** Words that wrap learn their height only after their width. */
    private static final int LAYOUTS = 3;

    @TempDir
    static Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Samples samples = new Samples(Path.of("../sample-projects").toAbsolutePath().normalize(), folder.resolve("samples"), clock);
    private final Set<String> found = new LinkedHashSet<>();
    private Stage stage;
    private Composition composition;
    private String variant;
    private Optional<Path> opened = Optional.empty();

    @Override
    public void start(Stage primary) {
        stage = primary;
    }

    @Test
    void no_word_is_cut_off_on_any_screen_at_the_smallest_size() throws Exception {
        walk(Locale.ENGLISH, TextSize.NORMAL);
        walk(Locale.GERMAN, TextSize.NORMAL);
        walk(Locale.GERMAN, TextSize.LARGE);
        assertThat(found).isEmpty();
    }

    private void walk(Locale language, TextSize size) throws Exception {
        variant = language + " " + size;
        interact(() -> {
            composition = new Composition(clock, language, new Settings(folder.resolve("settings")), samples);
            composition.theme().textSizeProperty().set(size);
            composition.theme().motion().reducedProperty().set(true);
            composition.show(stage);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        measure();
        press("#connect-server");
        measure();
        interact(() -> composition.overlay().hide());
        interact(() -> opened.ifPresentOrElse(composition::openFolder, () -> composition.openSample("shop")));
        until(() -> composition.workspace().statusProperty().get().isPresent());
        opened = composition.workspace().projectProperty().get().map(Project::folder);
        interact(() -> composition.workspace().selection().selectRelease("2026.11-message-time"));
        for (ScreenName name : ScreenName.ofProject()) {
            interact(() -> composition.navigation().go(name));
            measure();
        }
        interact(() -> composition.navigation().go(ScreenName.COMPARE));
        press("#compare-start");
        measure();
        press("#compare-take");
        measure();
        interact(() -> composition.navigation().go(ScreenName.SIMULATE));
        press("#simulate-start");
        measure();
        interact(() -> composition.navigation().go(ScreenName.WINDOW));
        press("#window-rollback-phase");
        measure();
        interact(() -> composition.overlay().hide());
        press("#rail-settings");
        measure();
        interact(() -> composition.overlay().hide());
        press("#help");
        measure();
        interact(() -> composition.overlay().hide());
        press("#palette-open");
        measure();
        interact(() -> composition.overlay().hide());
        press("#status-jobs");
        measure();
        interact(() -> stage.hide());
    }

    private void press(String id) {
        interact(() -> {
            if (scene().lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void measure() throws Exception {
        until(() -> composition.jobs().running() == 0);
        for (int pass = 0; pass < LAYOUTS; pass++) {
            interact(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            });
        }
        String where = variant + ", " + composition.navigation().screenProperty().get().key() + ": ";
        interact(() -> CutOffs.in(scene()).forEach(cut -> found.add(where + cut)));
    }

    private Scene scene() {
        return stage.getScene();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
