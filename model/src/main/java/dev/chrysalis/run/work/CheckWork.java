package dev.chrysalis.run.work;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.util.Optional;

/** Asks a gate until it holds or its time is over. */
public final class CheckWork {

    private static final String UNCHANGED = "A check changes nothing.";

    private final RunSession session;
    private final Attempt attempt;
    private final Step step;

    public CheckWork(RunSession session, Attempt attempt) {
        this.session = session;
        this.attempt = attempt;
        this.step = attempt.step();
    }

    public Optional<RunOutcome> perform(StepAction.Check check) {
        Stopwatch watch = new Stopwatch();
        LockPatience patience = new LockPatience(session, step);
        int questions = 1;
        Optional<Stopwatch> holding = Optional.empty();
        while (true) {
            boolean holds = patience.attempt(() -> new YesNoQuestion(check.query()).isAnsweredYes(session), UNCHANGED);
            holding = holds ? holding.or(() -> Optional.of(new Stopwatch())) : Optional.empty();
            if (holding.filter(since -> since.elapsed().compareTo(check.holdsFor()) >= 0).isPresent()) {
                break;
            }
            if (watch.elapsed().plus(check.every()).compareTo(check.timeLimit()) > 0) {
                String reason = Words.of(step) + " does not hold after " + Words.of(check.timeLimit())
                        + " and " + questions + " questions"
                        + (holds ? ": it holds, but not for " + Words.of(check.holdsFor()) + " yet." : ".");
                attempt.fail(RunFault.failed(step, "it does not hold.", UNCHANGED, null));
                return Optional.of(new RunOutcome.GateClosed(step, reason));
            }
            session.party().observer().waiting(step, check.every(), holds
                    ? "The check holds, and must hold for " + Words.of(check.holdsFor()) + " without a break."
                    : "The check does not hold yet.");
            await(check);
            questions++;
        }
        attempt.finish(-1, check.holdsFor().isZero() ? "It holds." : "It held for " + Words.of(check.holdsFor()) + " without a break.");
        return Optional.empty();
    }

    private void await(StepAction.Check check) {
        try {
            if (!session.party().control().await(check.every())) {
                throw RunFault.cancelled(UNCHANGED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFault.cancelled(UNCHANGED);
        }
    }
}
