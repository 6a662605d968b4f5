package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** A run that ended in the midst of a step is offered at the next start, with what is known of it. */
class CutOffRunTest extends WindowWalk {

    @Test
    void a_run_that_was_cut_off_is_offered_and_goes_on_by_a_click() throws Exception {
        Path project = YearsProject.in(folder);
        cutOff(project);

        interact(() -> composition.opening().openFolder(project));
        until(() -> words("#timeline-strip .label").contains("The expand of Years was cut off."));
        interact(() -> composition.navigation().go(ScreenName.COMPARE));
        until(() -> shown("#unfinished"));
        assertThat(words("#unfinished .label")).anyMatch(words -> words.contains("expand/010-year.sql") && words.contains("did not end"));

        clickOn("#unfinished-go");
        until(() -> composition.navigation().screenProperty().get() == ScreenName.WINDOW);
        assertThat(shown("#unfinished")).isFalse();
        until(() -> lookup("#window-primary").tryQuery().filter(button -> !button.isDisabled()).isPresent());
        clickOn("#window-primary");
        until(() -> lookup("Run it again").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(words(".label")).contains("An earlier run was cut off in this step");
        clickOn("Run it again");
        until(() -> composition.workspace().runState().release(YearsProject.RELEASE).phase(PhaseName.EXPAND)
                .flatMap(PhaseProgress::finished).isPresent());
        assertThat(composition.workspace().runState().release(YearsProject.RELEASE).state()).isEqualTo(ReleaseState.RUNNING);
    }

    /** As if the process had been killed between the journal's word and the step's effect. */
    private static void cutOff(Path folder) {
        Chrysalis engine = new Chrysalis(Clock.systemUTC());
        Project project = engine.open(folder);
        Release release = project.release(YearsProject.RELEASE).orElseThrow();
        RunObserver killing = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted) {
                    throw new Killed();
                }
            }
        };
        try {
            engine.run(engine.connect(project.environment("prod").orElseThrow()), new RunRequest(release, PhaseName.EXPAND, true,
                    folder.resolve("releases").resolve(YearsProject.RELEASE), project.limits(), true, false, Optional.empty()),
                    new UnattendedOperator("dba"), killing, new RunControl());
        } catch (Killed expected) {
            return;
        }
        throw new AssertionError("the run was not cut off");
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
