package dev.chrysalis.journal;

import dev.chrysalis.plan.PhaseName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An event about one phase. */
public sealed interface PhaseEvent extends JournalEvent {

    PhaseName phaseName();

    @Override
    default Optional<PhaseName> phase() {
        return Optional.of(phaseName());
    }

    record PhaseStarted(String release, PhaseName phaseName) implements PhaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.with(phaseName, new PhaseProgress(at, Optional.empty())));
        }
    }

    record PhaseFinished(String release, PhaseName phaseName, Duration took) implements PhaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.with(phaseName,
                    new PhaseProgress(known.phase(phaseName).map(PhaseProgress::started).orElse(at), Optional.of(at))));
        }
    }

    /**
     * The new application was said to run everywhere, where no step of the rollout tells it.
     *
     * @param detail who said so, a whole sentence
     */
    record RolloutConfirmed(String release, PhaseName phaseName, String detail) implements PhaseEvent {
    }

    /**
     * The objects that the release touches, as the end of a phase left them.
     *
     * @param objects by name, such as {@code table public.orders}, the lines of the definition
     */
    record ObjectsNoted(String release, PhaseName phaseName, Map<String, List<String>> objects) implements PhaseEvent {
        public ObjectsNoted {
            objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        }
    }

    record RollbackStarted(String release, PhaseName phaseName) implements PhaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.in(ReleaseState.RUNNING));
        }
    }

    record RollbackFinished(String release, PhaseName phaseName, Duration took) implements PhaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.undone(release, phaseName);
        }
    }
}
