package dev.chrysalis.run.session;

import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.PhaseEvent.ObjectsNoted;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.RunObserver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The journal as one run writes it, and the state that follows. */
public final class Logbook {

    private final RunLock lock;
    private final ServerControl control;
    private final Journal journal;
    private final Clock clock;
    private final Origin origin;
    private final RunObserver observer;
    private final List<JournalEntry> entries;
    private RunState state;

    /** @param entries what the journal holds */
    Logbook(RunLock lock, ServerControl control, Clock clock, Origin origin, RunObserver observer, List<JournalEntry> entries) {
        this.lock = lock;
        this.control = control;
        this.journal = new Journal(control);
        this.clock = clock;
        this.origin = origin;
        this.observer = observer;
        this.entries = new ArrayList<>(entries);
        this.state = RunState.of(entries);
    }

    public synchronized RunState state() {
        return state;
    }

    public StepProgress progress(Step step) {
        return state().release(step.id().release()).step(step.id());
    }

    /** What undoing took away and is kept. */
    public synchronized List<SavedRows> saved() {
        return SavedRows.in(entries);
    }

    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** The objects as the last of these events noted them; empty where the last of them is no such note. */
    public Optional<Footprint> lastNoted(Predicate<JournalEvent> counting) {
        return entries().stream().map(JournalEntry::event).filter(counting).reduce((first, last) -> last)
                .filter(ObjectsNoted.class::isInstance).map(ObjectsNoted.class::cast).map(noted -> Footprint.of(noted.objects()));
    }

    /**
     * Writes the event and commits it together with all that the connection's transaction has done. One at a time, from any thread.
     *
     * @throws ChrysalisException where the lock of the run is gone or somebody else wrote: nothing may be committed then
     */
    public void commit(Connection connection, JournalEvent event) throws SQLException {
        commit(connection, List.of(event));
    }

    /** The same for several events, which are there together or not at all. */
    public synchronized void commit(Connection connection, List<? extends JournalEvent> events) throws SQLException {
        List<JournalEntry> written = new ArrayList<>();
        Optional<JournalEntry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
        for (JournalEvent event : events) {
            last = Optional.of(journal.append(connection, last, clock.instant(), origin, event));
            written.add(last.get());
        }
        lock.mustBeHeld();
        control.commit(connection);
        for (JournalEntry entry : written) {
            entries.add(entry);
            state = state.after(entry);
            observer.recorded(entry);
        }
    }

    public Clock clock() {
        return clock;
    }

    public String actor() {
        return origin.actor();
    }
}
