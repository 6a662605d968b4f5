package dev.chrysalis.run;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.backfill.BackfillWork;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wayback.StepBackward;
import dev.chrysalis.run.wording.Words;
import dev.chrysalis.run.work.Attempt;
import dev.chrysalis.run.work.CheckWork;
import dev.chrysalis.run.work.ManualWork;
import dev.chrysalis.run.work.ScriptWork;
import dev.chrysalis.run.work.SqlScript;
import dev.chrysalis.run.work.SqlWork;
import java.util.Optional;

/** Brings one step forward, from wherever an earlier run left it. */
final class StepForward {

    private final RunSession session;
    private final RunRequest request;

    StepForward(RunSession session, RunRequest request) {
        this.session = session;
        this.request = request;
    }

    /** @return how the run ends here; empty where the step is done */
    Optional<RunOutcome> perform(Step step) {
        return switch (session.logbook().progress(step).state()) {
            case DONE -> Optional.empty();
            case PLANNED, UNDONE -> begin(step);
            case STARTED, FAILED -> goOn(step);
            case UNDO_STARTED, UNDO_FAILED -> turnForward(step);
        };
    }

    private Optional<RunOutcome> begin(Step step) {
        return passed(step).or(() -> {
            Attempt attempt = Attempt.forward(session, step);
            attempt.start();
            return guarded(attempt, () -> act(attempt, SqlWork.Tolerance.NONE));
        });
    }

    /** An undo that takes effect as a whole, or that there is none of, has not; any other is brought to its end first. */
    private Optional<RunOutcome> turnForward(Step step) {
        StepBackward backward = new StepBackward(session, request.release(), request.releaseFolder(), request.site());
        if ((backward.isAtomic(step) || step.undo() instanceof Undo.Impossible) && session.logbook().progress(step).whole()) {
            Attempt.forward(session, step).finish(session.logbook().progress(step).rows(), "Its undo took no effect.");
            return Optional.empty();
        }
        return backward.perform(step).or(() -> {
            session.work().beginAnew();
            return begin(step);
        });
    }

    private Optional<RunOutcome> goOn(Step step) {
        Attempt attempt = Attempt.forward(session, step);
        return guarded(attempt, () -> switch (new CutOff(session, request, attempt).find()) {
            case DONE -> finished(attempt, "Its effect was found to be there.");
            case DONE_BY_WORD -> finished(attempt, "Marked as done by " + session.logbook().actor() + ".");
            case UNDO -> new StepBackward(session, request.release(), request.releaseFolder(), request.site()).perform(step)
                    .or(() -> Optional.of(new RunOutcome.Stopped(Words.of(step) + " was undone; run again to perform it.")));
            case STOP -> Optional.of(new RunOutcome.AnswerNeeded(step, "Did " + Words.of(step) + " take effect before it was cut off?"));
            case GO_ON -> again(attempt, SqlWork.Tolerance.NONE);
            case GO_ON_CAREFULLY -> again(attempt, SqlWork.Tolerance.FIRST);
        });
    }

    private Optional<RunOutcome> again(Attempt attempt, SqlWork.Tolerance tolerance) {
        return passed(attempt.step()).or(() -> {
            if (!isWaiting(attempt)) {
                attempt.start();
            }
            return act(attempt, tolerance);
        });
    }

    /** Who only waits does not begin anew with every look. */
    private boolean isWaiting(Attempt attempt) {
        StepProgress before = attempt.before();
        return attempt.step().action() instanceof StepAction.Manual && before.state() == StepState.STARTED
                && before.digest().equals(attempt.step().digest());
    }

    private Optional<RunOutcome> passed(Step step) {
        return !step.isPointOfNoReturn() || session.party().operator().passPointOfNoReturn(step) ? Optional.empty()
                : Optional.of(new RunOutcome.AnswerNeeded(step, Words.of(step) + " cannot be undone. Perform it?"));
    }

    private static Optional<RunOutcome> finished(Attempt attempt, String detail) {
        attempt.finish(attempt.before().rows(), detail);
        return Optional.empty();
    }

    private Optional<RunOutcome> guarded(Attempt attempt, Act act) {
        try {
            return act.perform();
        } catch (ChrysalisException e) {
            session.rollBack();
            return Optional.of(attempt.endedBy(e));
        }
    }

    private Optional<RunOutcome> act(Attempt attempt, SqlWork.Tolerance tolerance) {
        return attempt.step().action().accept(new Actions(attempt, tolerance));
    }

    private interface Act {
        Optional<RunOutcome> perform();
    }

    /** What each kind of step does. */
    private final class Actions implements StepAction.Visitor<Optional<RunOutcome>> {

        private final Attempt attempt;
        private final SqlWork.Tolerance tolerance;

        Actions(Attempt attempt, SqlWork.Tolerance tolerance) {
            this.attempt = attempt;
            this.tolerance = tolerance;
        }

        @Override
        public Optional<RunOutcome> sql(StepAction.Sql sql) {
            SqlScript script = SqlScript.of(sql.text(), sql.transactional(), session.sql(), session.control());
            session.work().within(sql.timeLimit(), () -> new SqlWork(session, attempt, script).perform(tolerance, ""));
            return Optional.empty();
        }

        @Override
        public Optional<RunOutcome> backfill(StepAction.Backfill backfill) {
            new BackfillWork(session, attempt, backfill).perform();
            return Optional.empty();
        }

        @Override
        public Optional<RunOutcome> script(StepAction.Script script) {
            return new ScriptWork(session, attempt, script, request.releaseFolder(), request.site()).forward();
        }

        @Override
        public Optional<RunOutcome> manual(StepAction.Manual manual) {
            ManualWork work = new ManualWork(session, attempt);
            return manual.soak().isPresent() ? work.soak(request.release(), manual, request.skipSoak()) : work.confirm();
        }

        @Override
        public Optional<RunOutcome> check(StepAction.Check check) {
            return new CheckWork(session, attempt).perform(check);
        }
    }
}
