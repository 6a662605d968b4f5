package dev.chrysalis.run.work;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One attempt to bring one step forward or back: how its beginning and its end get into the journal. */
public final class Attempt {

    private final RunSession session;
    private final Step step;
    private final boolean backward;
    private final StepProgress before;
    private final Stopwatch watch = new Stopwatch();

    /** @param before what was known of the step when the attempt began */
    private Attempt(RunSession session, Step step, boolean backward, StepProgress before) {
        this.session = session;
        this.step = step;
        this.backward = backward;
        this.before = before;
    }

    public static Attempt forward(RunSession session, Step step) {
        return new Attempt(session, step, false, session.logbook().progress(step));
    }

    public static Attempt backward(RunSession session, Step step) {
        return new Attempt(session, step, true, session.logbook().progress(step));
    }

    public Step step() {
        return step;
    }

    public StepProgress before() {
        return before;
    }

    public void start() {
        session.record(backward ? new UndoEvent.UndoStarted(step.id(), step.digest())
                : new StepEvent.StepStarted(step.id(), step.digest()));
    }

    /**
     * The end, committed together with what the session's transaction has done.
     *
     * @param before what else happened in that transaction
     */
    void commitFinish(long rows, String detail, List<? extends JournalEvent> before) throws SQLException {
        commit(before, backward ? new UndoEvent.StepUndone(step.id(), watch.elapsed(), detail)
                : new StepEvent.StepFinished(step.id(), applied(), watch.elapsed(), rows, detail));
    }

    /** Whoever turns forward after an undo that took no effect finds the text that was applied, and not what its file says now. */
    private String applied() {
        return before.isHalfUndone() && !before.digest().isEmpty() ? before.digest() : step.digest();
    }

    /** The end by itself. */
    public void finish(long rows, String detail) {
        try {
            commitFinish(rows, detail, List.of());
        } catch (SQLException e) {
            session.rollBack();
            throw RunFault.ofServer(session.control().failures(), "The journal could not be written", e);
        }
    }

    void commitStatement(int statement, int of, List<? extends JournalEvent> before) throws SQLException {
        commit(before, new StepEvent.StatementFinished(step.id(), statement, of));
    }

    private void commit(List<? extends JournalEvent> before, JournalEvent last) throws SQLException {
        List<JournalEvent> events = new ArrayList<>(before);
        events.add(last);
        session.logbook().commit(session.connection(), events);
    }

    /** Writes why it failed, and says how the run ends by that. */
    public RunOutcome endedBy(ChrysalisException failure) {
        try {
            fail(failure);
        } catch (ChrysalisException unwritten) {
            failure.addSuppressed(unwritten);
        }
        return failure.code() == FaultCode.CANCELLED
                ? new RunOutcome.Stopped((backward ? "Undoing " : "") + Words.of(step) + " was cancelled. " + failure.databaseState())
                : new RunOutcome.Failed(step, failure);
    }

    /** Writes why it failed; where the connection is gone the journal shows a step that was cut off, which is what it is. */
    void fail(ChrysalisException failure) {
        if (failure.code() == FaultCode.CONNECTION_LOST) {
            return;
        }
        session.record(backward
                ? new UndoEvent.UndoFailed(step.id(), watch.elapsed(), failure.getMessage(), failure.databaseState())
                : new StepEvent.StepFailed(step.id(), watch.elapsed(), failure.getMessage(), failure.databaseState()));
    }
}
