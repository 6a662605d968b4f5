package dev.chrysalis.run.guard;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent.ObjectsNoted;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Footprint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds a release that is still open on a database and touches what another one touches: the other must wait. */
public final class Collision {

    private final RunState state;
    private final List<ObjectsNoted> noted;

    /** @param entries the journal */
    public Collision(List<JournalEntry> entries) {
        this.state = RunState.of(entries);
        this.noted = entries.stream().map(JournalEntry::event).filter(ObjectsNoted.class::isInstance)
                .map(ObjectsNoted.class::cast).toList();
    }

    /**
     * As a whole sentence; empty where there is none.
     *
     * @param touched what the release touches, empty where nobody knows; asked for only where another release is open
     */
    public Optional<String> of(String release, Supplier<Optional<Footprint>> touched) {
        List<ObjectsNoted> open = noted.stream().filter(other -> isOpen(other, release)).toList();
        return open.isEmpty() ? Optional.empty() : touched.get().flatMap(footprint -> open.stream()
                .flatMap(other -> other.objects().keySet().stream().filter(footprint.objects()::containsKey)
                        .map(object -> release + " and " + other.release() + " both touch " + object + ", and " + other.release()
                                + " is not closed yet."))
                .findFirst());
    }

    private boolean isOpen(JournalEvent other, String release) {
        return !other.release().equals(release) && state.release(other.release()).state() == ReleaseState.RUNNING;
    }
}
