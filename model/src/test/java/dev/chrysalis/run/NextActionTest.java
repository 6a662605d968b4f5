package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextActionTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T02:00:00Z");
    private static final StepId ADD = new StepId("a", EXPAND, "010-add.sql");
    private static final StepId HIDE = new StepId("a", CONTRACT, "010-hide.sql");
    private static final List<Release> RELEASES = List.of(
            new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "SELECT 1", "SELECT 1").sql(CONTRACT, "010-hide.sql", "SELECT 1", "SELECT 1")
                    .step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))), new Undo.Nothing()).build(),
            new ReleaseBuilder("b").build());

    @Test
    void theFirstPlannedReleaseIsStarted() {
        assertThat(after()).isEqualTo("Run expand of a.");
    }

    @Test
    void theNextPhaseOfTheCurrentReleaseIsRun() {
        assertThat(after(start())).isEqualTo("Run expand of a.");
    }

    @Test
    void aRolloutWithoutStepsIsRunWhenSomebodyKnowsThatTheApplicationRuns() {
        assertThat(after(start(), done(ADD), finished(EXPAND)))
                .isEqualTo("Run rollout of a when the new application runs everywhere; it has no steps.");
        assertThat(after(start(), done(ADD), finished(EXPAND), finished(ROLLOUT))).isEqualTo("Run contract of a.");
    }

    @Test
    void whereThereIsNoReleaseOneIsPlanned() {
        assertThat(new NextAction(List.of(), RunState.EMPTY, MOMENT, ZoneId.of("Europe/Berlin")).sentence())
                .isEqualTo("Plan a release; there is none yet.");
    }

    @Test
    void aFailedStepIsRepaired() {
        assertThat(after(start(), new StepEvent.StepFailed(ADD, Duration.ZERO, "no", "")))
                .isEqualTo("Mend what stopped expand/010-add.sql, then run expand of a again, or roll back.");
    }

    @Test
    void aCutOffRunGoesOn() {
        assertThat(after(start(), new StepEvent.StepStarted(ADD, "")))
                .isEqualTo("Run expand of a again: expand/010-add.sql was begun and did not end.");
    }

    @Test
    void aPauseIsWaitedFor() {
        assertThat(after(start(), done(ADD), finished(EXPAND), finished(ROLLOUT), done(HIDE)))
                .isEqualTo("Wait until Sat 5 Dec 2026, 03:00, when contract/020-soak.md is over, then run contract of a again.");
    }

    @Test
    void afterAClosedReleaseTheNextOneIsStarted() {
        assertThat(after(start(), new ReleaseEvent.ReleaseClosed("a"))).isEqualTo("Run expand of b.");
        assertThat(after(start(), new ReleaseEvent.ReleaseClosed("a"), new ReleaseEvent.ReleaseStarted("b", ""),
                new ReleaseEvent.ReleaseClosed("b"))).isEqualTo("There is nothing to do: every release is closed.");
    }

    private static JournalEvent start() {
        return new ReleaseEvent.ReleaseStarted("a", "");
    }

    private static JournalEvent done(StepId step) {
        return new StepEvent.StepFinished(step, "", Duration.ZERO, -1, "");
    }

    private static JournalEvent finished(PhaseName phase) {
        return new PhaseEvent.PhaseFinished("a", phase, Duration.ZERO);
    }

    private static String after(JournalEvent... events) {
        RunState state = RunState.of(Stream.of(events).map(event -> new JournalEntry(1, MOMENT, "", "", "", event, "", "")).toList());
        return new NextAction(RELEASES, state, MOMENT.plusSeconds(60), ZoneId.of("Europe/Berlin")).sentence();
    }
}
