package dev.chrysalis.run;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.rows.PutBack;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.server.HiddenName;
import dev.chrysalis.dialect.statement.SqlObjects;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wayback.StepBackward;
import dev.chrysalis.run.wayback.UndoLosses;
import dev.chrysalis.run.wording.Words;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings back what is hidden, or saved, by itself: without the rest of a rollback. */
public final class Restoration {

    private final Workplace workplace;

    public Restoration(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Undoes the one step that hid something, and with it the soak that came after; refused where a later step stands on it. */
    public RunOutcome unhide(Database target, RollbackRequest request, Step hiding, Operator operator, RunObserver observer,
            RunControl control) {
        RunSession.Party party = new RunSession.Party(operator, observer, control, workplace.random());
        try (RunSession session = RunSession.open(target, request.limits(), workplace.clock(), workplace.origin(operator), party)) {
            StepBackward backward = new StepBackward(session, request.release(), request.releaseFolder(), request.site());
            return refusal(session.logbook().state().release(request.release().name()), request.release(), hiding)
                    .or(() -> backward.perform(hiding))
                    .or(() -> pausesAfter(request.release(), hiding).flatMap(pause -> backward.perform(pause).stream()).findFirst())
                    .orElseGet(() -> new RunOutcome.Finished(hiding.id().phase()));
        }
    }

    /** What is hidden again soaks again, for as long as at first. */
    private static Stream<Step> pausesAfter(Release release, Step hiding) {
        return release.steps().dropWhile(step -> !step.equals(hiding)).filter(Step::isSoak);
    }

    private static Optional<RunOutcome> refusal(ReleaseProgress progress, Release release, Step hiding) {
        if (progress.state() == ReleaseState.CLOSED || progress.step(hiding.id()).state() != StepState.DONE) {
            return Optional.of(asAWhole("What " + Words.of(hiding) + " hid is not hidden any more.", hiding));
        }
        if (progress.sealedBy().isPresent()) {
            return Optional.of(new RunOutcome.Refused(release.name() + " is sealed: " + progress.sealedBy().get()
                    + " was started after it and may stand on what is hidden.", "Bring it back with a step of a new release."));
        }
        return release.steps().dropWhile(step -> !step.equals(hiding)).skip(1)
                .filter(step -> progress.step(step.id()).mayHaveEffect() && !(step.undo() instanceof Undo.Nothing)
                        && !isApart(step, hiding))
                .findFirst().map(step -> asAWhole(Words.of(step) + " came after it and may stand on it.", hiding));
    }

    private static RunOutcome asAWhole(String reason, Step hiding) {
        return new RunOutcome.Refused(reason, "Roll back " + hiding.id().phase().folder() + " as a whole.");
    }

    /** Whether it hides, or drops for good, something else that is hidden. */
    private static boolean isApart(Step later, Step hiding) {
        SqlObjects other = SqlObjects.of(later.action().performed());
        SqlObjects hidden = SqlObjects.of(hiding.action().performed());
        return Stream.concat(other.made().stream(), other.takenAway().stream()).anyMatch(name -> name.name().startsWith(HiddenName.PREFIX))
                && other.uses(hidden.made()).isEmpty() && hidden.uses(other.takenAway()).isEmpty();
    }

    /**
     * Puts saved rows or values back where nothing newer stands in their place.
     *
     * @param release that saved them; empty where its folder is gone
     * @return how many came back
     * @throws ChrysalisException where the table or the column is not there, or does not take them; nothing was changed then
     */
    public long putBack(Database target, SavedRows saved, Optional<Release> release, Limits limits, Operator operator) {
        RunSession.Party party = new RunSession.Party(operator, new RunObserver() { }, new RunControl(), workplace.random());
        try (RunSession session = RunSession.open(target, limits, workplace.clock(), workplace.origin(operator), party)) {
            return putBack(session, saved, release);
        } catch (SQLException e) {
            throw notPutBack(saved, Words.of(e), e);
        }
    }

    private static ChrysalisException notPutBack(SavedRows saved, String reason, SQLException cause) {
        return new ChrysalisException(FaultCode.REFUSED, "What " + saved.savedIn() + " keeps could not be put back: " + reason,
                "Nothing was changed; " + saved.savedIn() + " still has it.",
                "Bring " + saved.table() + " into the shape it had, by running the release forward, or copy the rows by hand.", cause);
    }

    private static long putBack(RunSession session, SavedRows saved, Optional<Release> release) throws SQLException {
        RowKeeping keeping = session.database().dialect().rows();
        PutBack back = new PutBack(keeping, saved.table(), keeping.shape(session.connection(), saved.table()),
                saved.savedIn(), keeping.shape(session.connection(), saved.savedIn()));
        Optional<String> obstacle = back.obstacle(saved.column());
        if (obstacle.isPresent()) {
            throw notPutBack(saved, obstacle.get(), null);
        }
        Optional<String> filledIn = saved.column().flatMap(column -> release
                .flatMap(known -> new UndoLosses(session.database().dialect(), known).filledIn(saved.table(), column)));
        try (Statement statement = session.connection().createStatement()) {
            long rows = statement.executeUpdate(saved.column().map(column -> back.values(column, saved.key(), filledIn))
                    .orElseGet(back::rows));
            keeping.numberOn(session.connection(), saved.table());
            session.logbook().commit(session.connection(), new UndoEvent.RowsRestored(saved.step(), saved.savedIn(), rows));
            return rows;
        }
    }
}
