package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.journal.ReleaseState;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** Performs the sample's current release by hand, in the real window, to its end. */
class PerformanceWalkTest extends WindowWalk {

    private static final String RELEASE = "2026.11-message-time";

    /** What is felt is printed. */
    private static final long FELT_MILLISECONDS = 50;

    /** The aim is 100 ms. What is shown for the first time is loaded and compiled then, on a machine that may do much else meanwhile. */
    private static final long LONGEST_PAUSE_MILLISECONDS = 400;

    @Test
    void a_release_is_rehearsed_rolled_out_hidden_taken_back_and_closed_and_the_window_never_freezes() throws Exception {
        try (PauseWatch watch = new PauseWatch(windowThread, FELT_MILLISECONDS)) {
            perform();
            watch.pauses().forEach(pause -> System.out.println("no answer for " + pause.milliseconds() + " ms (" + pause.byTheClock()
                    + " by the clock) in " + pause.where()));
            assertThat(watch.pauses()).allMatch(pause -> pause.milliseconds() < LONGEST_PAUSE_MILLISECONDS);
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
        until(() -> offers("Go on with rollout on PROD"));
        clickOn("#window-primary");
        until(() -> offers("Step 040 is done"));
        clickOn("#window-primary");
        until(() -> offers("What comes next"));
        clickOn("#window-primary");
        until(() -> offers("Run contract on PROD"));
        clickOn("#window-primary");
        until(() -> shown("#window-skip-soak"));

        clickOn("#window-rollback-phase");
        until(() -> shown("#rollback-dialog"));
        clickOn("#rollback-go");
        until(() -> offers("Run contract on PROD"));
        clickOn("#window-primary");
        until(() -> shown("#window-skip-soak"));
        clickOn("#window-skip-soak");
        until(() -> offers("Run step 030 on PROD…"));
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
}
