package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.task.Report;
import dev.chrysalis.plan.Step;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.SimulationObserver;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Brings what a rehearsal tells to the screen and to the jobs drawer. */
final class RehearsalWatch implements SimulationObserver {

    private final Report report;
    private final Consumer<Simulation.RehearsedStep> rehearsed;
    private final Consumer<String> sentence;
    private final Executor windowThread;

    RehearsalWatch(Report report, Consumer<Simulation.RehearsedStep> rehearsed, Consumer<String> sentence, Executor windowThread) {
        this.report = report;
        this.rehearsed = rehearsed;
        this.sentence = sentence;
        this.windowThread = windowThread;
    }

    @Override
    public void progressed(String said) {
        report.say(said);
        windowThread.execute(() -> sentence.accept(said));
    }

    @Override
    public void stepStarted(Step step) {
        progressed(step.id().number() + " " + step.title());
    }

    @Override
    public void stepFinished(Simulation.RehearsedStep step) {
        windowThread.execute(() -> rehearsed.accept(step));
    }
}
