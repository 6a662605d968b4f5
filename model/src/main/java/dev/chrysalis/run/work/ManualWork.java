package dev.chrysalis.run.work;

import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Waits for a person, or for time to pass. */
public final class ManualWork {

    /** A pause that is nearly over is waited for; a longer one ends the run, and the next run looks again. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final RunSession session;
    private final Attempt attempt;
    private final Step step;

    public ManualWork(RunSession session, Attempt attempt) {
        this.session = session;
        this.attempt = attempt;
        this.step = attempt.step();
    }

    public Optional<RunOutcome> confirm() {
        Optional<RunOutcome> open = new Waves(session, step).forward(wave -> {
            Step asked = wave.isEmpty() ? step : forWave(wave);
            return session.party().operator().confirm(asked) ? Optional.empty()
                    : Optional.of(new RunOutcome.AnswerNeeded(asked, "Is " + Words.of(asked) + " done?"));
        });
        if (open.isEmpty()) {
            session.work().refresh();
            attempt.finish(-1, session.confirmed());
        }
        return open;
    }

    public Optional<RunOutcome> confirmUndo(String instructions, boolean wholeStep) {
        Optional<RunOutcome> open = new Waves(session, step).backward(wholeStep, wave -> {
            Step asked = wave.isEmpty() ? step : forWave(wave);
            return session.party().operator().confirmUndo(asked, instructions) ? Optional.empty()
                    : Optional.of(new RunOutcome.AnswerNeeded(asked, "Is " + Words.of(asked) + " taken back?"));
        });
        if (open.isEmpty()) {
            session.work().refresh();
            attempt.finish(-1, session.confirmed());
        }
        return open;
    }

    private Step forWave(String wave) {
        return new Step(step.id(), step.title() + " · " + wave, step.action(), step.undo(), step.done(), step.hazards(), step.lock(),
                step.estimate(), step.patience(), step.waves(), step.digest());
    }

    public Optional<RunOutcome> soak(Release release, StepAction.Manual manual, boolean skip) {
        Duration length = manual.soak().orElse(Duration.ZERO);
        Instant now = session.logbook().clock().instant();
        Instant until = session.logbook().state().release(release.name()).pausingSince(release, step).orElse(now).plus(length);
        if (!now.isBefore(until)) {
            attempt.finish(-1, "Soaked for " + Words.of(length) + ".");
            return Optional.empty();
        }
        if (skip) {
            attempt.finish(-1, "Passed over: the pause would have lasted until " + until.truncatedTo(ChronoUnit.SECONDS) + ".");
            return Optional.empty();
        }
        return waitUntil(until, length);
    }

    private Optional<RunOutcome> waitUntil(Instant until, Duration length) {
        Instant now = session.logbook().clock().instant();
        while (now.isBefore(until)) {
            Duration left = Duration.between(now, until);
            if (left.compareTo(LONGEST_WAIT) > 0) {
                return Optional.of(new RunOutcome.Stopped(Words.of(step) + " lasts until " + until.truncatedTo(ChronoUnit.SECONDS)
                        + ", another " + Words.of(left) + "; run again then."));
            }
            session.party().observer().waiting(step, left, "The pause lasts until " + until + ".");
            try {
                if (!session.party().control().await(left)) {
                    throw RunFault.cancelled("Nothing was changed by the pause.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RunFault.cancelled("Nothing was changed by the pause.");
            }
            now = session.logbook().clock().instant();
        }
        session.work().refresh();
        attempt.finish(-1, "Soaked for " + Words.of(length) + ".");
        return Optional.empty();
    }
}
