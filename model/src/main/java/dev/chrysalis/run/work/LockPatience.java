package dev.chrysalis.run.work;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tries a piece of work again while a lock does not come: with back-off and jitter, up to the step's patience. Between two tries
 * nothing is held.
 */
public final class LockPatience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final RunSession session;
    private final Step step;
    private final Duration patience;

    public LockPatience(RunSession session, Step step) {
        this.session = session;
        this.step = step;
        this.patience = step.patience().orElse(session.limits().lockPatience());
    }

    Duration patience() {
        return patience;
    }

    /**
     * @param work  one transaction that commits itself
     * @param state what of the step is there when the work is not, as a sentence
     * @throws ChrysalisException where it fails for good; what it did is rolled back
     */
    public <T> T attempt(Work<T> work, String state) {
        Stopwatch waiting = new Stopwatch();
        for (int tries = 1; ; tries++) {
            session.mustGoOn();
            try {
                return work.perform();
            } catch (SQLException e) {
                session.rollBack();
                giveUpUnlessLocked(e, state);
                pause(tries, waiting, state, e);
            }
        }
    }

    private void giveUpUnlessLocked(SQLException failure, String state) {
        if (session.control().failures().isConnectionLost(failure)) {
            throw RunFault.connectionLost(failure);
        }
        if (session.party().control().isCancelled()) {
            throw RunFault.cancelled(state);
        }
        if (session.control().failures().isRightMissing(failure)) {
            throw RunFault.rightMissing(step, failure, state, grant(failure));
        }
        if (!session.control().failures().isLockTimeout(failure)) {
            throw RunFault.failed(step, Words.of(failure), state, failure);
        }
    }

    private Optional<String> grant(SQLException refusal) {
        try {
            return session.control().grants().forRefused(session.connection(), refusal);
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            session.rollBack();
        }
    }

    private void pause(int tries, Stopwatch waiting, String state, SQLException failure) {
        List<Blocker> blockers = session.watch().seen();
        Duration pause = backOff(tries);
        if (waiting.elapsed().plus(pause).compareTo(patience) > 0) {
            session.record(new StepEvent.LockRefused(step.id(), tries, blockers.stream().map(Words::of).toList()));
            throw RunFault.lockNotGranted(step, waiting.elapsed(), blockers, state, failure);
        }
        boolean mayPutOff = session.order().isPossible(step);
        session.party().observer().waitingForLock(step, new LockWait(tries, pause, blockers, mayPutOff));
        try {
            session.party().control().await(pause);
            if (session.party().control().takePutOff() && mayPutOff) {
                session.order().putOff(step);
                throw RunFault.putOff(step, blockers, state, failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFault.cancelled(state);
        }
    }

    /** Doubles, and half of it is chance, so that two who wait do not meet again and again. */
    private Duration backOff(int tries) {
        long doubled = FIRST_PAUSE.toMillis() << Math.min(tries - 1, 10);
        long longest = Math.min(doubled, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(longest / 2 + session.party().random().nextLong(longest / 2 + 1));
    }

    /** Something that is done wholly or not at all. */
    public interface Work<T> {
        T perform() throws SQLException;
    }
}
