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
        RunState state = after(new ReleaseEvent.ReleaseStarted("a", ""), new ReleaseEvent.ReleaseStarted("b", ""));
        assertThat(state.current()).contains("b");
        assertThat(state.release("a").sealedBy()).contains("b");
        assertThat(state.release("b").sealedBy()).isEmpty();
    }

    @Test
    void aReleaseThatIsWhollyUndoneSealsNothingAnyMore() {
        RunState state = after(new ReleaseEvent.ReleaseStarted("a", ""), new PhaseEvent.PhaseStarted("a", PhaseName.EXPAND),
                new ReleaseEvent.ReleaseStarted("b", ""), new PhaseEvent.PhaseStarted("b", PhaseName.EXPAND),
                new PhaseEvent.RollbackStarted("b", PhaseName.EXPAND), new PhaseEvent.RollbackFinished("b", PhaseName.EXPAND, TOOK));
        assertThat(state.current()).contains("a");
        assertThat(state.release("a").sealedBy()).isEmpty();
        assertThat(state.release("b").state()).isEqualTo(ReleaseState.PLANNED);
    }

    @Test
    void aBackfillResumesAfterItsLastCommittedBatchEvenWhenItFailed() {
        StepProgress step = after(new StepEvent.StepStarted(FILL, "d"), new StepEvent.BatchCommitted(FILL, List.of("7", "x"), 700),
                new StepEvent.StepFailed(FILL, TOOK, "no lock", ""), new StepEvent.StepStarted(FILL, "d")).release("a").step(FILL);
        assertThat(step.state()).isEqualTo(StepState.STARTED);
        assertThat(step.lastKey()).containsExactly("7", "x");
        assertThat(step.rows()).isEqualTo(700);
    }

    @Test
    void aBackfillThatWasUndoneBeginsAtTheFirstRow() {
        StepProgress step = after(new StepEvent.StepStarted(FILL, "d"), new StepEvent.BatchCommitted(FILL, List.of("7"), 700),
                new UndoEvent.UndoStarted(FILL, ""), new UndoEvent.StepUndone(FILL, TOOK, ""),
                new StepEvent.StepStarted(FILL, "d")).release("a").step(FILL);
        assertThat(step.lastKey()).isEmpty();
    }

    @Test
    void aStepThatIsUndoneMakesItsPhaseUnfinished() {
        RunState state = after(new ReleaseEvent.ReleaseStarted("a", ""), new PhaseEvent.PhaseStarted("a", PhaseName.EXPAND),
                new StepEvent.StepFinished(FILL, "d", TOOK, 5, ""), new PhaseEvent.PhaseFinished("a", PhaseName.EXPAND, TOOK),
                new PhaseEvent.RollbackStarted("a", PhaseName.EXPAND), new UndoEvent.UndoStarted(FILL, ""));
        assertThat(state.release("a").phase(PhaseName.EXPAND)).contains(new PhaseProgress(MOMENT, Optional.empty()));
        assertThat(state.release("a").step(FILL).state()).isEqualTo(StepState.UNDO_STARTED);
    }

    @Test
    void aRollbackToAPhaseForgetsThatPhaseAndTheLaterOnes() {
        RunState state = after(new ReleaseEvent.ReleaseStarted("a", ""), new PhaseEvent.PhaseStarted("a", PhaseName.EXPAND),
                new PhaseEvent.PhaseFinished("a", PhaseName.EXPAND, TOOK), new PhaseEvent.PhaseStarted("a", PhaseName.ROLLOUT),
                new PhaseEvent.RollbackFinished("a", PhaseName.ROLLOUT, TOOK));
        assertThat(state.release("a").phases()).containsOnlyKeys(PhaseName.EXPAND);
        assertThat(state.release("a").state()).isEqualTo(ReleaseState.RUNNING);
    }

    @Test
    void finishedStatementsCountOnWithinAnAttemptAndAnewForTheUndo() {
        RunState half = after(new StepEvent.StepStarted(FILL, "d"), new StepEvent.StatementFinished(FILL, 2, 3),
                new StepEvent.StepFailed(FILL, TOOK, "", ""), new StepEvent.StepStarted(FILL, "d"));
        assertThat(half.release("a").step(FILL).statements()).isEqualTo(2);
        RunState undoing = half.after(entry(new UndoEvent.UndoStarted(FILL, "")));
        assertThat(undoing.release("a").step(FILL).statements()).isZero();
    }

    private static RunState after(JournalEvent... events) {
        return RunState.of(List.of(events).stream().map(RunStateTest::entry).toList());
    }

    private static JournalEntry entry(JournalEvent event) {
        return new JournalEntry(1, MOMENT, "", "", "", event, "", "");
    }
}
