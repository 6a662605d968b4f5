package dev.chrysalis.journal;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the journal knows of one release.
 *
 * @param sealedBy the later release that was started; from then on nothing of this one is undone
 * @param started  when it was started last
 * @param phases   the phases that were begun and not undone
 */
public record ReleaseProgress(String release, ReleaseState state, Optional<String> sealedBy, Optional<Instant> started,
                              Map<PhaseName, PhaseProgress> phases, Map<StepId, StepProgress> steps) {

    public ReleaseProgress {
        phases = Collections.unmodifiableMap(changeable(phases));
        steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    }

    public static ReleaseProgress planned(String release) {
        return new ReleaseProgress(release, ReleaseState.PLANNED, Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    ReleaseProgress in(ReleaseState next) {
        return new ReleaseProgress(release, next, sealedBy, started, phases, steps);
    }

    ReleaseProgress sealed(Optional<String> by) {
        return new ReleaseProgress(release, state, by, started, phases, steps);
    }

    ReleaseProgress startedAt(Instant at) {
        return new ReleaseProgress(release, ReleaseState.RUNNING, Optional.empty(), Optional.of(at), phases, steps);
    }

    ReleaseProgress with(PhaseName name, PhaseProgress progress) {
        Map<PhaseName, PhaseProgress> moved = changeable(phases);
        moved.put(name, progress);
        return new ReleaseProgress(release, state, sealedBy, started, moved, steps);
    }

    /** A phase is not finished any more while one of its steps is not done. */
    ReleaseProgress with(StepId id, StepProgress progress) {
        Map<StepId, StepProgress> moved = new TreeMap<>(steps);
        moved.put(id, progress);
        Map<PhaseName, PhaseProgress> open = changeable(phases);
        if (progress.state() != StepState.DONE) {
            open.computeIfPresent(id.phase(), (name, phase) -> new PhaseProgress(phase.started(), Optional.empty()));
        }
        return new ReleaseProgress(release, state, sealedBy, started, open, moved);
    }

    /** Without that phase and those after it. */
    ReleaseProgress undone(PhaseName to) {
        Map<PhaseName, PhaseProgress> left = changeable(phases);
        left.keySet().removeIf(phase -> phase.compareTo(to) >= 0);
        return new ReleaseProgress(release, left.isEmpty() ? ReleaseState.PLANNED : ReleaseState.RUNNING, sealedBy, started, left, steps);
    }

    private static Map<PhaseName, PhaseProgress> changeable(Map<PhaseName, PhaseProgress> phases) {
        Map<PhaseName, PhaseProgress> copy = new EnumMap<>(PhaseName.class);
        copy.putAll(phases);
        return copy;
    }

    public StepProgress step(StepId id) {
        return steps.getOrDefault(id, StepProgress.PLANNED);
    }

    public Optional<PhaseProgress> phase(PhaseName name) {
        return Optional.ofNullable(phases.get(name));
    }

    /** Whether a run would pass a phase over: it was finished, and every step that it has now is done. */
    public boolean isComplete(Phase phase) {
        return phase(phase.name()).flatMap(PhaseProgress::finished).isPresent()
                && phase.steps().stream().allMatch(step -> step(step.id()).state() == StepState.DONE);
    }

    /**
     * The phase that goes on or comes next, with or without steps: one without any is finished by running it, as every other.
     *
     * @param folder this release as its folder has it
     * @return empty where nothing is left to run
     */
    public Optional<Phase> nextPhase(Release folder) {
        return state == ReleaseState.CLOSED ? Optional.empty()
                : folder.phases().stream().filter(phase -> !isComplete(phase)).findFirst();
    }

    /**
     * Since when a pause lasts: the end of whatever came last before it, for what was done anew soaks anew; the start of its phase
     * where it is the first step.
     */
    public Optional<Instant> pausingSince(Release of, Step pause) {
        return of.steps().takeWhile(earlier -> !earlier.equals(pause)).flatMap(earlier -> step(earlier.id()).since().stream())
                .max(Comparator.naturalOrder()).or(() -> phase(pause.id().phase()).map(PhaseProgress::started));
    }
}
