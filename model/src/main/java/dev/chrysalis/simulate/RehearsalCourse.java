package dev.chrysalis.simulate;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.StopCondition;
import dev.chrysalis.simulate.Simulation.State;
import dev.chrysalis.simulate.Simulation.Way;
import java.util.List;
import java.util.Optional;

/** The order of a rehearsal: each phase forward, back and forward again, and last of all past the point of no return. */
final class RehearsalCourse {

    private final CopyRun run;
    private final RehearsalRequest request;
    private final Release release;
    private final DisposableDatabase copy;
    private final Applications applications;
    private final SimulationObserver observer;
    private final Findings findings = new Findings();
    /** What the copy holds, as far as nothing went on since. */
    private Optional<Snapshot> last = Optional.empty();

    RehearsalCourse(CopyRun run, RehearsalRequest request, DisposableDatabase copy, Applications applications,
                    SimulationObserver observer) {
        this.run = run;
        this.request = request;
        this.release = request.release();
        this.copy = copy;
        this.applications = applications;
        this.observer = observer;
    }

    Findings perform() {
        ReleaseProgress progress = run.progress();
        mustBeOpen(progress);
        List<Phase> remaining = release.phases().stream().filter(phase -> !isFinished(progress, phase.name())).toList();
        applications.ask(stateBefore(remaining.get(0).name()));
        for (Phase phase : remaining) {
            boolean went = isWayBackRehearsable(progress, phase) ? forwardBackForward(phase) : forwardOnly(phase, progress);
            if (!went || !passedTheFence(phase)) {
                return findings;
            }
        }
        compareWithDev();
        return findings;
    }

    private void mustBeOpen(ReleaseProgress progress) {
        if (progress.state() == ReleaseState.CLOSED) {
            throw new ChrysalisException(FaultCode.REFUSED, release.name()
                    + " is closed on this database: nothing of it is left to rehearse.",
                    "Nothing was changed.", "Rehearse a release that is not closed.");
        }
        progress.sealedBy().ifPresent(later -> findings.caution("A later release, " + later + ", was started on this database: "
                + "nothing of " + release.name() + " can be undone there."));
        if (progress.state() == ReleaseState.RUNNING) {
            findings.caution(release.name() + " is partly performed on this database: only what remains of it was rehearsed.");
        }
    }

    private static boolean isFinished(ReleaseProgress progress, PhaseName phase) {
        return progress.phase(phase).flatMap(PhaseProgress::finished).isPresent();
    }

    /** What was there before the phase is known only where nothing of it was done yet. */
    private static boolean isWayBackRehearsable(ReleaseProgress progress, Phase phase) {
        return progress.sealedBy().isEmpty() && progress.phase(phase.name()).isEmpty();
    }

    private boolean forwardOnly(Phase phase, ReleaseProgress progress) {
        if (progress.phase(phase.name()).isPresent()) {
            findings.caution("Of " + phase.name().folder()
                    + " something is done already on this database: its way back was not rehearsed.");
        }
        observer.progressed("Forward through " + phase.name().folder() + ".");
        if (!went(run.forward(phase.name(), fenceOf(phase)))) {
            return false;
        }
        applications.ask(stateAfter(phase.name()));
        return true;
    }

    private boolean forwardBackForward(Phase phase) {
        PhaseName name = phase.name();
        Snapshot before = last.orElseGet(() -> Snapshot.of(copy));
        last = Optional.of(before);
        observer.progressed("Forward through " + name.folder() + ".");
        if (!went(run.forward(name, fenceOf(phase)))) {
            return false;
        }
        applications.ask(stateAfter(name));
        if (isFenceFirst(phase)) {
            findings.proof(Way.BACK, name, Optional.empty());
            return true;
        }
        Snapshot after = Snapshot.of(copy);
        observer.progressed("Back from " + name.folder() + ".");
        if (!wentBack(name, run.back(name))) {
            return false;
        }
        findings.proof(Way.BACK, name, before.difference(Snapshot.of(copy)));
        observer.progressed("Forward through " + name.folder() + " again.");
        if (!new OutcomeReading(findings, "going forward again, ").went(run.forwardAgain(name, fenceOf(phase)))) {
            return false;
        }
        last = Optional.of(Snapshot.of(copy));
        findings.proof(Way.FORWARD_AGAIN, name, after.differenceInSchema(last.get()));
        return true;
    }

    /** A phase that begins with its point of no return, or has no step, was not left. */
    private static boolean isFenceFirst(Phase phase) {
        return phase.steps().stream().findFirst().map(Step::isPointOfNoReturn).orElse(true);
    }

    private static Optional<StopCondition> fenceOf(Phase phase) {
        return phase.steps().stream().anyMatch(Step::isPointOfNoReturn) ? Optional.of(new StopCondition.BeforePointOfNoReturn())
                : Optional.empty();
    }

    private boolean passedTheFence(Phase phase) {
        if (fenceOf(phase).isEmpty()) {
            return true;
        }
        observer.progressed("Past the point of no return.");
        last = Optional.empty();
        if (!went(run.forward(phase.name(), Optional.empty()))) {
            return false;
        }
        applications.ask(phase.name() == PhaseName.CONTRACT ? State.DROPPED : stateAfter(phase.name()));
        return true;
    }

    private void compareWithDev() {
        request.dev().ifPresent(dev -> {
            try {
                compareWith(dev);
            } catch (ChrysalisException e) {
                findings.caution("The end was not compared with DEV: " + e.getMessage());
            }
        });
    }

    private void compareWith(Database dev) {
        Capture capture = new Capture();
        int left = new Comparer().compare(capture.read(copy), capture.read(dev)).changes().size();
        if (left == 0) {
            findings.reachedDev();
        } else {
            findings.caution("After this release " + left + (left == 1 ? " fact" : " facts") + " of the schema still differ from "
                    + dev.place() + ".");
        }
    }

    private static State stateBefore(PhaseName phase) {
        return switch (phase) {
            case EXPAND -> State.BEFORE;
            case ROLLOUT -> State.EXPANDED;
            case CONTRACT -> State.ROLLED_OUT;
        };
    }

    private static State stateAfter(PhaseName phase) {
        return switch (phase) {
            case EXPAND -> State.EXPANDED;
            case ROLLOUT -> State.ROLLED_OUT;
            case CONTRACT -> State.HIDDEN;
        };
    }

    private boolean wentBack(PhaseName phase, RunOutcome outcome) {
        return new OutcomeReading(findings, "going back from " + phase.folder() + ", ").went(outcome);
    }

    private boolean went(RunOutcome outcome) {
        return new OutcomeReading(findings, "").went(outcome);
    }
}
