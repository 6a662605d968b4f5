package dev.chrysalis.run;

import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.backfill.BackfillWork;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.work.Attempt;
import dev.chrysalis.run.work.LockPatience;
import dev.chrysalis.run.work.ScriptWork;
import dev.chrysalis.run.work.SqlScript;
import dev.chrysalis.run.work.YesNoQuestion;

/** Finds out how much of a step is there that an earlier run began and did not end. */
final class CutOff implements StepAction.Visitor<CutOff.Finding> {

    private final RunSession session;
    private final RunRequest request;
    private final Attempt attempt;
    private final Step step;

    CutOff(RunSession session, RunRequest request, Attempt attempt) {
        this.session = session;
        this.request = request;
        this.attempt = attempt;
        this.step = attempt.step();
    }

    /** What is to be done now. */
    enum Finding {
        /** What the journal says is all that is there: go on from there. */
        GO_ON,
        /** The same, but the next statement may have taken effect already. */
        GO_ON_CAREFULLY,
        DONE,
        DONE_BY_WORD,
        UNDO,
        STOP
    }

    Finding find() {
        return step.action().accept(this);
    }

    @Override
    public Finding sql(StepAction.Sql sql) {
        SqlScript script = SqlScript.of(sql.text(), sql.transactional(), session.sql(), session.control());
        // of several statements that are committed one by one the first may answer the query; the journal knows which are left
        boolean maySpeakForAll = script.atomic() || script.size() <= 1;
        if (maySpeakForAll && step.done().isPresent() && isDone(step.done().get())) {
            return Finding.DONE;
        }
        if (wasRefused() || script.atomic()) {
            return Finding.GO_ON;
        }
        return step.done().isPresent() ? Finding.GO_ON_CAREFULLY : ask();
    }

    @Override
    public Finding script(StepAction.Script script) {
        if (script.answersStatus() && !step.waves().isEmpty()) {
            // each wave that the journal does not know as done is asked for its status before it goes forward
            return Finding.GO_ON;
        }
        if (script.answersStatus()) {
            boolean done = new ScriptWork(session, attempt, script, request.releaseFolder(), request.site()).isDone();
            return done ? Finding.DONE : Finding.GO_ON;
        }
        if (step.done().isPresent()) {
            return isDone(step.done().get()) ? Finding.DONE : Finding.GO_ON;
        }
        return wasRefused() ? Finding.GO_ON : ask();
    }

    @Override
    public Finding backfill(StepAction.Backfill backfill) {
        StepProgress before = attempt.before();
        if (!before.lastKey().isEmpty() && before.isOfOtherText(step.digest())
                && !new BackfillWork(session, attempt, backfill).bearsRepetition()) {
            throw RunFault.failed(step, "it was edited after " + before.rows() + " rows were written, and its assignment would give another"
                    + " value to rows that are written a second time.", before.rows() + " rows are written by the text as it was, and stay;"
                    + " nothing more was begun. Put the file back as it was, and the run goes on after them.", null);
        }
        return Finding.GO_ON;
    }

    @Override
    public Finding manual(StepAction.Manual manual) {
        return Finding.GO_ON;
    }

    @Override
    public Finding check(StepAction.Check check) {
        return Finding.GO_ON;
    }

    /** Whether the journal knows how the earlier attempt ended. */
    private boolean wasRefused() {
        return attempt.before().state() == StepState.FAILED;
    }

    private Finding ask() {
        return switch (session.party().operator().resolveCutOff(step)) {
            case MARK_DONE -> Finding.DONE_BY_WORD;
            case RUN_AGAIN -> Finding.GO_ON_CAREFULLY;
            case UNDO -> Finding.UNDO;
            case STOP -> Finding.STOP;
        };
    }

    private boolean isDone(String query) {
        return new LockPatience(session, step).attempt(() -> new YesNoQuestion(query).isAnsweredYes(session), "Asking changed nothing.");
    }
}
