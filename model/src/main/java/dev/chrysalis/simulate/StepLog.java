package dev.chrysalis.simulate;

import dev.chrysalis.dialect.server.HeldLock;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.simulate.Simulation.RehearsedStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps of each step what it took while it went forward for the first time. */
final class StepLog implements RunObserver {

    private final Release release;
    private final Applications applications;
    private final LockWatch locks;
    private final SimulationObserver observer;
    private final List<RehearsedStep> steps = new ArrayList<>();
    private boolean fencePassed;

    StepLog(Release release, Applications applications, LockWatch locks, SimulationObserver observer) {
        this.release = release;
        this.applications = applications;
        this.locks = locks;
        this.observer = observer;
    }

    List<RehearsedStep> steps() {
        return steps;
    }

    @Override
    public void recorded(JournalEntry entry) {
        if (entry.event() instanceof StepEvent.StepStarted started) {
            release.step(started.step()).ifPresent(this::started);
        } else if (entry.event() instanceof StepEvent.StepFinished finished) {
            release.step(finished.step()).ifPresent(step -> finished(step, finished.took(), finished.rows()));
        }
    }

    private void started(Step step) {
        fencePassed = fencePassed || step.isPointOfNoReturn();
        locks.take();
        applications.during(step, fencePassed);
        observer.stepStarted(step);
    }

    private void finished(Step step, Duration took, long rows) {
        Optional<Duration> longestBlock = applications.rest();
        Optional<HeldLock> held = locks.take();
        Optional<LockFact> planned = step.lock();
        Blocking blocking = held.map(LockWatch::blocking).or(() -> planned.map(LockFact::blocking)).orElse(Blocking.NOBODY);
        String mode = held.map(HeldLock::mode).or(() -> planned.map(LockFact::mode)).orElse("");
        boolean skipped = isPassedOver(step);
        RehearsedStep rehearsed = new RehearsedStep(step.id(), step.title(), skipped ? Duration.ZERO : took,
                skipped ? Optional.empty() : longestBlock, rows, skipped ? Blocking.NOBODY : blocking, skipped ? "" : mode, skipped);
        steps.add(rehearsed);
        observer.stepFinished(rehearsed);
    }

    static boolean isPassedOver(Step step) {
        return step.action() instanceof StepAction.Manual || isPassedOverScript(step);
    }

    static boolean isPassedOverScript(Step step) {
        return step.action() instanceof StepAction.Script script && !script.rehearsed();
    }
}
