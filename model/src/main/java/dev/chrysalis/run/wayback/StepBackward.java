package dev.chrysalis.run.wayback;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import dev.chrysalis.run.work.Attempt;
import dev.chrysalis.run.work.ManualWork;
import dev.chrysalis.run.work.ScriptWork;
import dev.chrysalis.run.work.SqlScript;
import dev.chrysalis.run.work.SqlWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one step back, as far as it is there. */
public final class StepBackward {

    private final RunSession session;
    private final Release release;
    private final Path releaseFolder;
    private final RunSite site;

    public StepBackward(RunSession session, Release release, Path releaseFolder, RunSite site) {
        this.session = session;
        this.release = release;
        this.releaseFolder = releaseFolder;
        this.site = site;
    }

    /** @return how the rollback ends here; empty where the step is undone */
    public Optional<RunOutcome> perform(Step step) {
        Attempt attempt = Attempt.backward(session, step);
        if (!attempt.before().mayHaveEffect()) {
            return Optional.empty();
        }
        if (step.undo() instanceof Undo.Impossible impossible
                && new PartialEffect(session.database().dialect()).mayBeThere(step, attempt.before())) {
            // nothing is begun, so that the way forward stays open
            return Optional.of(new RunOutcome.Failed(step, RunFault.failed(step, "it cannot be undone: " + impossible.reason(),
                    "Nothing of it was undone.", null)));
        }
        List<RollbackPreview.StandingRows> standing = standing(attempt);
        if (!standing.isEmpty()) {
            return Optional.of(new RunOutcome.Failed(step, against(step, standing)));
        }
        try {
            attempt.start();
            return step.undo().accept(new Ways(attempt));
        } catch (ChrysalisException e) {
            session.rollBack();
            return Optional.of(attempt.endedBy(e));
        }
    }

    private List<RollbackPreview.StandingRows> standing(Attempt attempt) {
        if (!attempt.before().whole()) {
            return List.of();
        }
        try {
            return new UndoDemands(session.connection(), session.database().dialect()).of(attempt.step());
        } finally {
            session.rollBack();
        }
    }

    private static ChrysalisException against(Step step, List<RollbackPreview.StandingRows> standing) {
        return new ChrysalisException(FaultCode.STEP_FAILED, Words.of(step) + " cannot be undone because of " + standing.stream()
                .map(rows -> rows.rows() + " " + rows.named()).collect(Collectors.joining(" and ")) + ".", "Nothing of it was undone.",
                "Correct or move these rows, then roll back again; they are what this gives: " + standing.get(0).query(), null);
    }

    /** Whether its undo takes effect wholly or not at all. */
    public boolean isAtomic(Step step) {
        return step.undo() instanceof Undo.Sql sql && sqlScript(sql.text(), sql.transactional()).atomic();
    }

    private SqlScript sqlScript(String text, boolean transactional) {
        return SqlScript.of(text, transactional, session.sql(), session.control());
    }

    /** What each kind of undo does. */
    private final class Ways implements Undo.Visitor<Optional<RunOutcome>> {

        private final Attempt attempt;
        private final Step step;
        private final StepProgress before;

        Ways(Attempt attempt) {
            this.attempt = attempt;
            this.step = attempt.step();
            this.before = attempt.before();
        }

        @Override
        public Optional<RunOutcome> sql(Undo.Sql undo) {
            if (tookNoEffect()) {
                return finished("It had taken no effect.");
            }
            new SqlWork(session, attempt, sqlScript(undo.text(), undo.transactional()), new SideTables(session, step, release))
                    .perform(tolerance(), "");
            return Optional.empty();
        }

        @Override
        public Optional<RunOutcome> script(Undo.Script undo) {
            if (!(step.action() instanceof StepAction.Script script) || !script.goesBackward()) {
                throw RunFault.failed(step, "its script does not go backward.", "Nothing of it was undone.", null);
            }
            return new ScriptWork(session, attempt, script, releaseFolder, site).backward(before.whole());
        }

        @Override
        public Optional<RunOutcome> manual(Undo.Manual undo) {
            return new ManualWork(session, attempt).confirmUndo(undo.instructions(), before.whole());
        }

        @Override
        public Optional<RunOutcome> nothing(Undo.Nothing undo) {
            return finished("Nothing had to be undone.");
        }

        @Override
        public Optional<RunOutcome> impossible(Undo.Impossible undo) {
            return finished("It had taken no effect.");
        }

        private boolean tookNoEffect() {
            return !before.whole() && step.action() instanceof StepAction.Sql sql
                    && sqlScript(sql.text(), sql.transactional()).atomic();
        }

        private SqlWork.Tolerance tolerance() {
            if (step.action() instanceof StepAction.Sql && !before.whole()) {
                return SqlWork.Tolerance.ALL;
            }
            return before.state() == StepState.UNDO_STARTED ? SqlWork.Tolerance.FIRST : SqlWork.Tolerance.NONE;
        }

        private Optional<RunOutcome> finished(String detail) {
            attempt.finish(-1, detail);
            return Optional.empty();
        }
    }
}
