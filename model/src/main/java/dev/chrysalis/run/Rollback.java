package dev.chrysalis.run;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.guard.AcceptedFindings;
import dev.chrysalis.run.guard.OwnTransactions;
import dev.chrysalis.run.guard.StopRules;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wayback.RollbackPreview;
import dev.chrysalis.run.wayback.StepBackward;
import dev.chrysalis.run.wayback.WayBack;
import dev.chrysalis.run.wording.RunFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes the current release back, newest step first, to the start of a phase or of the release. */
public final class Rollback {

    /** A preview that takes longer to count than an operator waits helps nobody. */
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(30);

    private final Workplace workplace;

    public Rollback(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Says what it would do; changes nothing. */
    public RollbackPreview preview(Database target, Release release, PhaseName to) {
        try (Connection connection = target.connect()) {
            RunState state = RunState.of(new Journal(target.dialect().control()).understoodEntries(connection));
            target.dialect().control().makeImpartial(connection);
            target.dialect().control().limitStatement(connection, LONGEST_COUNT);
            return new WayBack(target.dialect(), state, release, to).preview(connection);
        } catch (SQLException e) {
            throw RunFault.unexpected("The journal could not be read", e);
        }
    }

    /**
     * Goes back on the caller's thread. May be stopped and begun again, and turned forward by a run.
     *
     * @throws ChrysalisException where the database cannot be run on at all; a step that fails is an outcome
     */
    public RunOutcome perform(Database target, RollbackRequest request, Operator operator, RunObserver observer, RunControl control) {
        RunSession.Party party = new RunSession.Party(operator, observer, control, workplace.random());
        try (RunSession session = RunSession.open(target, request.limits(), workplace.clock(), workplace.origin(operator), party)) {
            WayBack way = new WayBack(target.dialect(), session.logbook().state(), request.release(), request.to());
            return way.refusal()
                    .<RunOutcome>map(reason -> new RunOutcome.Refused(reason, "Go forward, or restore what is lost from a backup."))
                    .or(() -> new OwnTransactions(session.sql()).refusalToUndo(way.steps()))
                    .or(() -> edits(way, new AcceptedFindings(session, request.release().name())))
                    .orElseGet(() -> perform(session, request, way));
        }
    }

    private static Optional<RunOutcome> edits(WayBack way, AcceptedFindings accepted) {
        List<String> findings = way.edits();
        return accepted.edits(findings) ? Optional.empty()
                : Optional.of(new RunOutcome.Refused(String.join(" ", findings),
                        "Restore the files as they were; where the difference is meant, roll back with --accept-changes."));
    }

    private static RunOutcome perform(RunSession session, RollbackRequest request, WayBack way) {
        String release = request.release().name();
        Stopwatch watch = new Stopwatch();
        session.record(new PhaseEvent.RollbackStarted(release, request.to()));
        StepBackward backward = new StepBackward(session, request.release(), request.releaseFolder(), request.site());
        StopRules stops = new StopRules(Optional.empty(), session.party().control(), session.logbook().clock());
        for (Step step : way.steps()) {
            Optional<RunOutcome> end = stops.before(step).or(() -> session.refusalToBegin(step)).or(() -> backward.perform(step));
            if (end.isPresent()) {
                return end.get();
            }
            stops.performed(step);
        }
        session.record(new PhaseEvent.RollbackFinished(release, request.to(), watch.elapsed()));
        return new RunOutcome.Finished(request.to());
    }
}
