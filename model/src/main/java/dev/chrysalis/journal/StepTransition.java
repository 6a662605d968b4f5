package dev.chrysalis.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one event moves what is known of one step. */
final class StepTransition {

    private final StepProgress before;
    private final Instant at;

    StepTransition(StepProgress before, Instant at) {
        this.before = before;
        this.at = at;
    }

    StepProgress by(JournalEvent.OfStep event) {
        if (event instanceof JournalEvent.StepStarted started) {
            return started(started.digest());
        }
        if (event instanceof JournalEvent.StatementFinished finished) {
            return new StepProgress(before.state(), before.digest(), before.since(), before.took(), before.rows(), finished.statement(),
                    before.lastKey(), before.waves(), before.whole(), before.detail());
        }
        if (event instanceof JournalEvent.BatchCommitted batch) {
            return new StepProgress(before.state(), before.digest(), before.since(), before.took(), batch.rows(), 0, batch.lastKey(),
                    before.waves(), before.whole(), before.detail());
        }
        if (event instanceof JournalEvent.WaveFinished wave) {
            Set<String> waves = new HashSet<>(before.waves());
            waves.add(wave.wave());
            return withWaves(waves);
        }
        if (event instanceof JournalEvent.WaveUndone wave) {
            Set<String> waves = new HashSet<>(before.waves());
            waves.remove(wave.wave());
            return withWaves(waves);
        }
        if (event instanceof JournalEvent.StepFinished finished) {
            return new StepProgress(StepState.DONE, finished.digest(), Optional.of(at), Optional.of(finished.took()), finished.rows(), 0,
                    List.of(), before.waves(), true, finished.detail());
        }
        if (event instanceof JournalEvent.UndoStarted) {
            int statements = before.state() == StepState.UNDO_FAILED || before.state() == StepState.UNDO_STARTED ? before.statements() : 0;
            return new StepProgress(StepState.UNDO_STARTED, before.digest(), Optional.of(at), before.took(), before.rows(), statements,
                    before.lastKey(), before.waves(), before.whole(), before.detail());
        }
        return ended(event);
    }

    private StepProgress ended(JournalEvent.OfStep event) {
        if (event instanceof JournalEvent.StepUndone undone) {
            return new StepProgress(StepState.UNDONE, before.digest(), Optional.of(at), Optional.of(undone.took()), -1, 0, List.of(),
                    Set.of(), false, undone.detail());
        }
        if (event instanceof JournalEvent.StepFailed failed) {
            return failed(StepState.FAILED, failed.took(), failed.reason());
        }
        if (event instanceof JournalEvent.UndoFailed failed) {
            return failed(StepState.UNDO_FAILED, failed.took(), failed.reason());
        }
        return before;
    }

    /**
     * What an earlier attempt reached counts on, unless the step was undone in between. A key counts for the text by which the rows
     * before it were written, and for no other: an edited backfill begins with the first row.
     */
    private StepProgress started(String digest) {
        boolean goesOn = before.isHalfDone();
        boolean goesOnFromKey = goesOn && !before.isOfOtherText(digest);
        return new StepProgress(StepState.STARTED, digest, Optional.of(at), before.took(), goesOnFromKey ? before.rows() : -1,
                goesOn ? before.statements() : 0, goesOnFromKey ? before.lastKey() : List.of(), goesOn ? before.waves() : Set.of(), false,
                "");
    }

    private StepProgress failed(StepState state, Duration took, String reason) {
        return new StepProgress(state, before.digest(), Optional.of(at), Optional.of(took), before.rows(), before.statements(),
                before.lastKey(), before.waves(), before.whole(), reason);
    }

    private StepProgress withWaves(Set<String> waves) {
        return new StepProgress(before.state(), before.digest(), before.since(), before.took(), before.rows(), before.statements(),
                before.lastKey(), waves, before.whole(), before.detail());
    }
}
