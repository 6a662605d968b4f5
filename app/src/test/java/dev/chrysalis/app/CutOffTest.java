package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.theme.TextSize;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/** Goes through every screen at the smallest size, in both languages and with larger words, and measures that no word is cut off. */
class CutOffTest extends WindowWalk {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;
    /** Words that wrap learn their height only after their width. */
    private static final int LAYOUTS = 3;

    private final Set<String> found = new LinkedHashSet<>();
    private String variant;
    private Optional<Path> opened = Optional.empty();

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
            stage.hide();
            open(language);
            composition.theme().textSizeProperty().set(size);
            composition.theme().motion().reducedProperty().set(true);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        measure();
        press("#connect-server");
        measure();
        interact(() -> composition.overlay().hide());
        interact(() -> opened.ifPresentOrElse(composition.opening()::openFolder, () -> composition.opening().openSample("shop")));
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
    }

    private void press(String id) {
        interact(() -> {
            if (scene().lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void measure() throws Exception {
        rest();
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
}
