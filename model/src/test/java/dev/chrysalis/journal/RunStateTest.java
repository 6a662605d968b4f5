package dev.chrysalis.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunStateTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T02:00:00Z");
    private static final StepId FILL = new StepId("a", PhaseName.EXPAND, "010-fill.backfill.yaml");
    private static final Duration TOOK = Duration.ofSeconds(3);

    @Test
    void aReleaseThatWasNeverStartedIsPlanned() {
        assertThat(RunState.EMPTY.release("a").state()).isEqualTo(ReleaseState.PLANNED);
        assertThat(RunState.EMPTY.current()).isEmpty();
    }

    @Test
    void aLaterStartSealsTheEarlierRelease() {
        RunState state = after(new JournalEvent.ReleaseStarted("a", ""), new JournalEvent.ReleaseStarted("b", ""));
        assertThat(state.current()).contains("b");
        assertThat(state.release("a").sealedBy()).contains("b");
        assertThat(state.release("b").sealedBy()).isEmpty();
    }

    @Test
    void aReleaseThatIsWhollyUndoneSealsNothingAnyMore() {
        RunState state = after(new JournalEvent.ReleaseStarted("a", ""), new JournalEvent.PhaseStarted("a", PhaseName.EXPAND),
                new JournalEvent.ReleaseStarted("b", ""), new JournalEvent.PhaseStarted("b", PhaseName.EXPAND),
                new JournalEvent.RollbackStarted("b", PhaseName.EXPAND), new JournalEvent.RollbackFinished("b", PhaseName.EXPAND, TOOK));
        assertThat(state.current()).contains("a");
        assertThat(state.release("a").sealedBy()).isEmpty();
        assertThat(state.release("b").state()).isEqualTo(ReleaseState.PLANNED);
    }

    @Test
    void aBackfillResumesAfterItsLastCommittedBatchEvenWhenItFailed() {
        StepProgress step = after(new JournalEvent.StepStarted(FILL, "d"), new JournalEvent.BatchCommitted(FILL, List.of("7", "x"), 700),
                new JournalEvent.StepFailed(FILL, TOOK, "no lock", ""), new JournalEvent.StepStarted(FILL, "d")).release("a").step(FILL);
        assertThat(step.state()).isEqualTo(StepState.STARTED);
        assertThat(step.lastKey()).containsExactly("7", "x");
        assertThat(step.rows()).isEqualTo(700);
    }

    @Test
    void aBackfillThatWasUndoneBeginsAtTheFirstRow() {
        StepProgress step = after(new JournalEvent.StepStarted(FILL, "d"), new JournalEvent.BatchCommitted(FILL, List.of("7"), 700),
                new JournalEvent.UndoStarted(FILL, ""), new JournalEvent.StepUndone(FILL, TOOK, ""),
                new JournalEvent.StepStarted(FILL, "d")).release("a").step(FILL);
        assertThat(step.lastKey()).isEmpty();
    }

    @Test
    void aStepThatIsUndoneMakesItsPhaseUnfinished() {
        RunState state = after(new JournalEvent.ReleaseStarted("a", ""), new JournalEvent.PhaseStarted("a", PhaseName.EXPAND),
                new JournalEvent.StepFinished(FILL, "d", TOOK, 5, ""), new JournalEvent.PhaseFinished("a", PhaseName.EXPAND, TOOK),
                new JournalEvent.RollbackStarted("a", PhaseName.EXPAND), new JournalEvent.UndoStarted(FILL, ""));
        assertThat(state.release("a").phase(PhaseName.EXPAND)).contains(new PhaseProgress(MOMENT, Optional.empty()));
        assertThat(state.release("a").step(FILL).state()).isEqualTo(StepState.UNDO_STARTED);
    }

    @Test
    void aRollbackToAPhaseForgetsThatPhaseAndTheLaterOnes() {
        RunState state = after(new JournalEvent.ReleaseStarted("a", ""), new JournalEvent.PhaseStarted("a", PhaseName.EXPAND),
                new JournalEvent.PhaseFinished("a", PhaseName.EXPAND, TOOK), new JournalEvent.PhaseStarted("a", PhaseName.ROLLOUT),
                new JournalEvent.RollbackFinished("a", PhaseName.ROLLOUT, TOOK));
        assertThat(state.release("a").phases()).containsOnlyKeys(PhaseName.EXPAND);
        assertThat(state.release("a").state()).isEqualTo(ReleaseState.RUNNING);
    }

    @Test
    void finishedStatementsCountOnWithinAnAttemptAndAnewForTheUndo() {
        RunState half = after(new JournalEvent.StepStarted(FILL, "d"), new JournalEvent.StatementFinished(FILL, 2, 3),
                new JournalEvent.StepFailed(FILL, TOOK, "", ""), new JournalEvent.StepStarted(FILL, "d"));
        assertThat(half.release("a").step(FILL).statements()).isEqualTo(2);
        RunState undoing = half.after(entry(new JournalEvent.UndoStarted(FILL, "")));
        assertThat(undoing.release("a").step(FILL).statements()).isZero();
    }

    private static RunState after(JournalEvent... events) {
        return RunState.of(List.of(events).stream().map(RunStateTest::entry).toList());
    }

    private static JournalEntry entry(JournalEvent event) {
        return new JournalEntry(1, MOMENT, "", "", "", event, "", "");
    }
}
