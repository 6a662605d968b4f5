package dev.chrysalis.simulate;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.Rollback;
import dev.chrysalis.run.Runner;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.request.StopCondition;
import dev.chrysalis.run.request.Workplace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The real runner, on the copy. */
final class CopyRun {

    /** Nothing that a gate waits for happens on a copy. */
    private static final Duration GATE = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Workplace workplace;
    private final DisposableDatabase copy;
    private final RehearsalRequest request;
    private final Release release;
    private final RunObserver firstTime;
    private final RunControl control;
    private final RunSite site;

    CopyRun(Workplace workplace, DisposableDatabase copy, RehearsalRequest request, RunObserver firstTime,
            RunControl control) {
        this.workplace = workplace;
        this.copy = copy;
        this.request = request;
        this.release = withShortGates(request.release());
        this.firstTime = firstTime;
        this.control = control;
        this.site = new RunSite("copy", true, copy.scriptVariables());
    }

    private static Release withShortGates(Release release) {
        return new Release(release.name(), release.title(), release.summary(), release.requires(), release.versions(), release.schedule(),
                release.answers(), release.probes(), release.plannedFor(),
                release.phases().stream().map(phase -> new Phase(phase.name(), phase.steps().stream().map(CopyRun::withShortGate).toList()))
                        .toList());
    }

    private static Step withShortGate(Step step) {
        if (step.action() instanceof StepAction.Check check) {
            StepAction shorter = new StepAction.Check(check.query(), min(check.timeLimit(), GATE), min(check.every(), EVERY));
            return new Step(step.id(), step.title(), shorter, step.undo(), step.done(), step.hazards(), step.lock(), step.estimate(),
                    step.patience(), step.waves(), step.digest());
        }
        return step;
    }

    private static Duration min(Duration first, Duration second) {
        return first.compareTo(second) < 0 ? first : second;
    }

    /** Where the release stands on the copy. */
    ReleaseProgress progress() {
        try (Connection connection = copy.connect()) {
            return RunState.of(new Journal(copy.dialect().control()).entries(connection)).release(release.name());
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be closed", e);
        }
    }

    /** Goes forward for the first time, and is watched. */
    RunOutcome forward(PhaseName through, Optional<StopCondition> stopAt) {
        return forward(through, stopAt, firstTime);
    }

    RunOutcome forwardAgain(PhaseName through, Optional<StopCondition> stopAt) {
        return forward(through, stopAt, new RunObserver() { });
    }

    private RunOutcome forward(PhaseName through, Optional<StopCondition> stopAt, RunObserver observer) {
        RunRequest run = new RunRequest(release, through, false, request.releaseFolder(), request.limits(), false, true, stopAt, site);
        return unlessCancelled(new Runner(workplace)
                .run(copy, run, () -> new Capture().read(copy), new UnattendedOperator("rehearsal"), observer, control));
    }

    private RunOutcome unlessCancelled(RunOutcome outcome) {
        if (control.isCancelled() || control.isStopAfterStep()) {
            throw new ChrysalisException(FaultCode.CANCELLED, "The rehearsal was cancelled.",
                    "The source was only read, and the copy is gone.", "Rehearse again when there is time.");
        }
        return outcome;
    }

    RunOutcome back(PhaseName to) {
        RollbackRequest rollback = new RollbackRequest(release, to, request.releaseFolder(), request.limits(), site);
        return unlessCancelled(
                new Rollback(workplace).perform(copy, rollback, new UnattendedOperator("rehearsal"), new RunObserver() { }, control));
    }
}
