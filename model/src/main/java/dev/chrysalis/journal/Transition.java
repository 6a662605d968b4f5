package dev.chrysalis.journal;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How one event moves the state of one database. */
final class Transition {

    private final RunState before;
    private final Instant at;

    Transition(RunState before, Instant at) {
        this.before = before;
        this.at = at;
    }

    RunState by(JournalEvent event) {
        if (event instanceof JournalEvent.OfStep ofStep) {
            return ofStep(ofStep);
        }
        if (event instanceof JournalEvent.OfPhase ofPhase) {
            return ofPhase(ofPhase);
        }
        if (event instanceof JournalEvent.ReleaseStarted started) {
            return started(started.release());
        }
        if (event instanceof JournalEvent.ReleaseClosed closed) {
            return with(closed.release(), release -> withState(release, ReleaseState.CLOSED));
        }
        return before;
    }

    private RunState ofStep(JournalEvent.OfStep event) {
        StepId id = event.step();
        return with(event.release(), release -> {
            StepProgress progress = event.applyTo(release.step(id), at);
            Map<StepId, StepProgress> steps = new TreeMap<>(release.steps());
            steps.put(id, progress);
            return new ReleaseProgress(release.release(), release.state(), release.sealedBy(), release.started(),
                    progress.state() == StepState.DONE ? release.phases() : unfinished(release, id.phase()), steps);
        });
    }

    private Map<PhaseName, PhaseProgress> unfinished(ReleaseProgress release, PhaseName name) {
        Map<PhaseName, PhaseProgress> phases = new EnumMap<>(PhaseName.class);
        phases.putAll(release.phases());
        phases.computeIfPresent(name, (key, phase) -> new PhaseProgress(phase.started(), Optional.empty()));
        return phases;
    }

    private RunState ofPhase(JournalEvent.OfPhase event) {
        PhaseName name = event.phaseName();
        if (event instanceof JournalEvent.PhaseStarted) {
            return withPhase(event.release(), name, new PhaseProgress(at, Optional.empty()));
        }
        if (event instanceof JournalEvent.PhaseFinished) {
            Instant started = before.release(event.release()).phase(name).map(PhaseProgress::started).orElse(at);
            return withPhase(event.release(), name, new PhaseProgress(started, Optional.of(at)));
        }
        if (event instanceof JournalEvent.RollbackFinished) {
            return undone(event.release(), name);
        }
        if (event instanceof JournalEvent.RollbackStarted) {
            return with(event.release(), release -> withState(release, ReleaseState.RUNNING));
        }
        return before;
    }

    private RunState started(String name) {
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>(before.releases());
        releases.replaceAll((other, release) -> other.equals(name) || release.state() == ReleaseState.PLANNED
                || release.sealedBy().isPresent() ? release : sealed(release, Optional.of(name)));
        ReleaseProgress release = before.release(name);
        // put anew, so that the order is that of the last start
        releases.remove(name);
        releases.put(name, new ReleaseProgress(name, ReleaseState.RUNNING, Optional.empty(), Optional.of(at), release.phases(),
                release.steps()));
        return new RunState(releases, Optional.of(name));
    }

    /** Everything from the start of a phase on is gone; a release without anything left no longer seals the ones before it. */
    private RunState undone(String name, PhaseName to) {
        RunState state = with(name, release -> {
            Map<PhaseName, PhaseProgress> phases = new EnumMap<>(PhaseName.class);
            phases.putAll(release.phases());
            phases.keySet().removeIf(phase -> phase.compareTo(to) >= 0);
            return new ReleaseProgress(name, phases.isEmpty() ? ReleaseState.PLANNED : ReleaseState.RUNNING, release.sealedBy(),
                    release.started(), phases, release.steps());
        });
        if (state.release(name).state() != ReleaseState.PLANNED) {
            return state;
        }
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>(state.releases());
        releases.replaceAll((other, release) ->
                release.sealedBy().equals(Optional.of(name)) ? sealed(release, Optional.empty()) : release);
        Optional<String> current = releases.values().stream()
                .filter(release -> release.state() != ReleaseState.PLANNED)
                .reduce((first, second) -> second)
                .map(ReleaseProgress::release);
        return new RunState(releases, current);
    }

    private RunState withPhase(String release, PhaseName name, PhaseProgress progress) {
        return with(release, known -> {
            Map<PhaseName, PhaseProgress> phases = new EnumMap<>(PhaseName.class);
            phases.putAll(known.phases());
            phases.put(name, progress);
            return new ReleaseProgress(known.release(), known.state(), known.sealedBy(), known.started(), phases, known.steps());
        });
    }

    private RunState with(String name, UnaryOperator<ReleaseProgress> change) {
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>(before.releases());
        releases.put(name, change.apply(before.release(name)));
        return new RunState(releases, before.current());
    }

    private static ReleaseProgress withState(ReleaseProgress release, ReleaseState state) {
        return new ReleaseProgress(release.release(), state, release.sealedBy(), release.started(), release.phases(), release.steps());
    }

    private static ReleaseProgress sealed(ReleaseProgress release, Optional<String> by) {
        return new ReleaseProgress(release.release(), release.state(), by, release.started(), release.phases(), release.steps());
    }
}
