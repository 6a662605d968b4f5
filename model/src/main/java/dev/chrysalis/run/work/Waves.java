package dev.chrysalis.run.work;

import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a step through the parts of the world that it reaches one by one; each that is done is in the journal by itself. */
final class Waves {

    private final RunSession session;
    private final Step step;

    Waves(RunSession session, Step step) {
        this.session = session;
        this.step = step;
    }

    /** @return how the run ends where a wave does not get done; empty where all are */
    Optional<RunOutcome> forward(Part part) {
        if (step.waves().isEmpty()) {
            return part.perform("");
        }
        for (Wave wave : step.waves()) {
            if (!done().contains(wave.name())) {
                if (session.party().control().isStopAfterStep() && !done().isEmpty()) {
                    return Optional.of(new RunOutcome.Stopped("The run was asked to stop; " + wave.name() + " is the next wave"));
                }
                session.mustGoOn();
                Stopwatch watch = new Stopwatch();
                Optional<RunOutcome> open = part.perform(wave.name());
                if (open.isPresent()) {
                    return open;
                }
                session.work().refresh();
                session.record(new StepEvent.WaveFinished(step.id(), wave.name(), watch.elapsed()));
            }
        }
        return Optional.empty();
    }

    /** The same the other way round: only waves that may have been reached, the newest first. */
    Optional<RunOutcome> backward(boolean wholeStep, Part part) {
        if (step.waves().isEmpty()) {
            return part.perform("");
        }
        List<Wave> newestFirst = new ArrayList<>(step.waves());
        Collections.reverse(newestFirst);
        for (Wave wave : newestFirst) {
            if (wholeStep || done().contains(wave.name()) || isNext(wave)) {
                session.mustGoOn();
                Stopwatch watch = new Stopwatch();
                Optional<RunOutcome> open = part.perform(wave.name());
                if (open.isPresent()) {
                    return open;
                }
                session.work().refresh();
                session.record(new UndoEvent.WaveUndone(step.id(), wave.name(), watch.elapsed()));
            }
        }
        return Optional.empty();
    }

    /** The first wave that is not done may be half there. */
    private boolean isNext(Wave wave) {
        return step.waves().stream().filter(other -> !done().contains(other.name())).findFirst().equals(Optional.of(wave));
    }

    private Set<String> done() {
        return session.logbook().progress(step).waves();
    }

    /** What is done for one wave; its name is empty for a step without waves. */
    interface Part {
        Optional<RunOutcome> perform(String wave);
    }
}
