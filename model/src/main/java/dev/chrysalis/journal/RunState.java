package dev.chrysalis.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
        return new Transition(this, entry.at()).by(entry.event());
    }
}
