package dev.chrysalis.run;

import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The journal as one run writes it, and the state that follows. */
final class Logbook {

    private final ServerControl control;
    private final Journal journal;
    private final Clock clock;
    private final Origin origin;
    private final RunObserver observer;
    private RunState state;

    Logbook(ServerControl control, Clock clock, Origin origin, RunObserver observer, RunState state) {
        this.control = control;
        this.journal = new Journal(control);
        this.clock = clock;
        this.origin = origin;
        this.observer = observer;
        this.state = state;
    }

    RunState state() {
        return state;
    }

    StepProgress progress(Step step) {
        return state.release(step.id().release()).step(step.id());
    }

    /** Writes the event and commits it together with all that the connection's transaction has done. */
    void commit(Connection connection, JournalEvent event) throws SQLException {
        JournalEntry entry = journal.append(connection, clock.instant(), origin, event);
        control.commit(connection);
        state = state.after(entry);
        observer.recorded(entry);
    }

    Clock clock() {
        return clock;
    }

    String actor() {
        return origin.actor();
    }
}
