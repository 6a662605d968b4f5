package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.PhaseName;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A release whose rollout nobody wrote steps for, from expand to its end by nothing but clicks. */
class PhaseWithoutStepsTest extends WindowWalk {

    @Test
    void a_release_without_rollout_steps_is_brought_to_its_end_by_clicks() throws Exception {
        Path project = YearsProject.in(folder);
        interact(() -> composition.opening().openFolder(project));
        until(() -> composition.workspace().statusProperty().get().isPresent());
        go(ScreenName.WINDOW);
        press("Run expand on PROD");
        press("What comes next");
        until(() -> offers("The new application runs everywhere"));
        assertThat(words("#window-step-title")).containsExactly("Rollout: no step is left to run");

        go(ScreenName.TIMELINE);
        assertThat(words("#timeline-strip .label")).contains("Years is expanded.")
                .anyMatch(words -> words.startsWith("No step brings the new application out: say on the board when it runs everywhere."));
        clickOn("Open the rollout board");
        rest();
        press("The new application runs everywhere");
        press("What comes next");

        JournalEvent word = new PhaseEvent.RolloutConfirmed(YearsProject.RELEASE, PhaseName.ROLLOUT,
                "Confirmed by " + System.getProperty("user.name") + ".");
        until(() -> composition.workspace().journal().stream().map(JournalEntry::event).anyMatch(word::equals));
        go(ScreenName.TIMELINE);
        assertThat(words("#timeline-strip .label")).contains("Years is rolled out.")
                .anyMatch(words -> words.startsWith("Contract is not scheduled."));
        clickOn("Open the contract board");
        rest();
        press("Run contract on PROD");
        until(() -> composition.workspace().runState().release(YearsProject.RELEASE).state() == ReleaseState.CLOSED);
    }

    private void press(String primary) throws Exception {
        until(() -> offers(primary));
        clickOn("#window-primary");
        rest();
    }
}
