package dev.chrysalis.run.guard;

import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent.ObjectsNoted;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.session.Logbook;
import dev.chrysalis.run.wording.Words;
import java.util.List;
import java.util.Optional;

/**
 * Compares the objects that a release touches after a pause with what they were when it began: what follows may take things away for
 * good, and a pause lasts for weeks.
 */
public final class PauseGuard {

    private final Logbook logbook;
    private final DriftGuard guard;
    private final Phase phase;
    private final String release;

    public PauseGuard(Logbook logbook, DriftGuard guard, String release, Phase phase) {
        this.logbook = logbook;
        this.guard = guard;
        this.release = release;
        this.phase = phase;
    }

    /** How the objects are, where the step is a pause that begins now. */
    public Optional<JournalEvent> noteAtBeginning(Step step) {
        StepProgress before = progress().step(step.id());
        boolean begins = isPause(step) && !before.isHalfDone() && before.state() != StepState.DONE;
        return begins ? guard.now().map(objects -> new ObjectsNoted(release, phase.name(), objects.objects())) : Optional.empty();
    }

    /** What changed while the pause lasted behind which the step is the first to begin, as a whole sentence. */
    public Optional<String> finding(Step step) {
        return pauseBefore(step).flatMap(pause -> noted().flatMap(noted -> guard.now().flatMap(now -> {
            List<String> differences = noted.differences(now);
            return differences.isEmpty() ? Optional.empty() : Optional.of("The database is not as it was when " + Words.of(pause) + " of "
                    + release + " began: " + String.join("; ", differences) + ".");
        })));
    }

    private Optional<Step> pauseBefore(Step step) {
        List<Step> begun = phase.steps().stream().filter(known -> progress().step(known.id()).mayHaveEffect()).toList();
        return begun.isEmpty() || begun.contains(step) ? Optional.empty()
                : Optional.of(begun.get(begun.size() - 1)).filter(PauseGuard::isPause);
    }

    /** Empty where a step was undone since: the release itself changed what it touches. */
    private Optional<Footprint> noted() {
        return logbook.lastNoted(this::counts);
    }

    private boolean counts(JournalEvent event) {
        return event.release().equals(release)
                && (event instanceof UndoEvent.StepUndone || event instanceof ObjectsNoted noted && noted.phaseName() == phase.name());
    }

    private static boolean isPause(Step step) {
        return step.action() instanceof StepAction.Manual manual && manual.soak().isPresent();
    }

    private ReleaseProgress progress() {
        return logbook.state().release(release);
    }
}
