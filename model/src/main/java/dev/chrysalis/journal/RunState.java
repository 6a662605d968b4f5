package dev.chrysalis.journal;

import dev.chrysalis.plan.PhaseName;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where every release stands on one database, folded from its journal and never stored.
 *
 * @param releases those that the journal speaks of, in the order in which they were first started
 * @param current  the last one started and not wholly undone: the only one that can be rolled back
 */
public record RunState(Map<String, ReleaseProgress> releases, Optional<String> current) {

    public static final RunState EMPTY = new RunState(Map.of(), Optional.empty());

    /** The state after these events, the oldest first. */
    public static RunState of(Iterable<JournalEntry> entries) {
        RunState state = EMPTY;
        for (JournalEntry entry : entries) {
            state = state.after(entry);
        }
        return state;
    }

    public RunState {
        releases = Collections.unmodifiableMap(new LinkedHashMap<>(releases));
    }

    public ReleaseProgress release(String name) {
        return releases.getOrDefault(name, ReleaseProgress.planned(name));
    }

    /** The state that follows from this one by one more event. */
    public RunState after(JournalEntry entry) {
        return entry.event().applyTo(this, entry.at());
    }

    RunState with(String name, UnaryOperator<ReleaseProgress> change) {
        Map<String, ReleaseProgress> moved = new LinkedHashMap<>(releases);
        moved.put(name, change.apply(release(name)));
        return new RunState(moved, current);
    }

    /** It becomes the current one and seals every other that was started. */
    RunState started(String name, Instant at) {
        Map<String, ReleaseProgress> moved = new LinkedHashMap<>(releases);
        moved.replaceAll((other, release) -> other.equals(name) || release.state() == ReleaseState.PLANNED || release.sealedBy().isPresent()
                ? release : release.sealed(Optional.of(name)));
        // put anew, so that the order is that of the last start
        moved.remove(name);
        moved.put(name, release(name).startedAt(at));
        return new RunState(moved, Optional.of(name));
    }

    /** Everything from the start of a phase on is gone; a release without anything left no longer seals the ones before it. */
    RunState undone(String name, PhaseName to) {
        RunState state = with(name, release -> release.undone(to));
        if (state.release(name).state() != ReleaseState.PLANNED) {
            return state;
        }
        Map<String, ReleaseProgress> moved = new LinkedHashMap<>(state.releases);
        moved.replaceAll((other, release) -> release.sealedBy().equals(Optional.of(name)) ? release.sealed(Optional.empty()) : release);
        return new RunState(moved, moved.values().stream().filter(release -> release.state() != ReleaseState.PLANNED)
                .reduce((first, second) -> second).map(ReleaseProgress::release));
    }
}
