package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.plan.PhaseName;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** Opens the sample from Start and goes through every screen, as a newcomer does. */
class WalkTest extends WindowWalk {

    @Test
    void the_sample_opens_with_one_click_and_every_screen_shows_it() throws Exception {
        assertThat(shown("#start")).isTrue();
        clickOn("#open-sample");
        until(() -> composition.navigation().screenProperty().get() == ScreenName.TIMELINE);
        assertThat(composition.workspace().projectProperty().get()).hasValueSatisfying(
                project -> assertThat(project.releases()).hasSize(4));
        for (ScreenName name : ScreenName.ofProject()) {
            go(name);
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
    void while_a_sample_is_made_the_window_says_so_and_offers_nothing_else() throws Exception {
        // what only a view holds that nobody holds would be gone now
        System.gc();
        interact(() -> {
            composition.opening().openSample("shop");
            assertThat(shown("#start-opening")).isTrue();
            assertThat(lookup("#open-sample").query().isDisabled()).isTrue();
            assertThat(lookup("#status-jobs").queryAs(Button.class).getText()).contains("sample shop");
        });
        until(() -> composition.navigation().screenProperty().get() == ScreenName.TIMELINE);
        rest();
        until(() -> lookup("#status-jobs").queryAs(Button.class).getText().equals("No jobs running"));
        interact(() -> composition.navigation().go(ScreenName.START));
        assertThat(shown("#start-opening")).isFalse();
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
        rest();
        assertThat(shown("#server .bad")).isTrue();
        assertThat(lookup("#server-make").query().isDisabled()).isTrue();
    }

    private void wishToClose() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
}
