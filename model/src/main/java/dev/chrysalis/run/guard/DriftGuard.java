package dev.chrysalis.run.guard;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent.ObjectsNoted;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PlannedResult;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.session.Logbook;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares the objects that a release touches with what its plan was made for, or with what the end of the phase before left. What
 * else changed on the database does not concern the release. Of a release that was written by hand it is what its SQL names, from the end
 * of its first phase on.
 */
public final class DriftGuard {

    private final Logbook logbook;
    private final SqlText sql;
    private final Release release;
    private final Supplier<Schema> present;

    /** @param present the database as it is; asked for only where there is something to compare */
    public DriftGuard(Logbook logbook, SqlText sql, Release release, Supplier<Schema> present) {
        this.logbook = logbook;
        this.sql = sql;
        this.release = release;
        this.present = present;
    }

    /** What speaks against the start of a phase, as a whole sentence; empty where nothing does. */
    public Optional<String> finding(PhaseName phase) {
        return expected(phase).flatMap(expected -> {
            List<String> differences = expected.differences(expected.in(sql, present.get()));
            String since = phase == PhaseName.EXPAND ? "when " + release.name() + " was planned"
                    : "after " + before(phase).folder() + " of " + release.name();
            return differences.isEmpty() ? Optional.empty()
                    : Optional.of("The database is not as it was " + since + ": " + String.join("; ", differences) + ".");
        });
    }

    /** What is otherwise than planned after the last step, as a whole sentence; empty where nothing is. */
    public Optional<String> shortfall() {
        return release.plannedTo().map(PlannedResult::objects).map(planned -> planned.differences(planned.in(sql, present.get())))
                .filter(differences -> !differences.isEmpty())
                .map(differences -> "All steps of " + release.name() + " are done, and the database is not what was planned: "
                        + String.join("; ", differences) + "." + (mayBeMeant() ? " Steps were edited since it was planned." : ""));
    }

    /** Whether somebody edited steps, so that another result may be what is wanted. */
    public boolean mayBeMeant() {
        return release.plannedTo().filter(planned -> !planned.asPlanned()).isPresent();
    }

    /** How the phase left the objects; empty where no phase follows or nobody knows what the release touches. */
    public Optional<JournalEvent> note(PhaseName phase) {
        return phase == PhaseName.CONTRACT ? Optional.empty()
                : now().map(footprint -> new ObjectsNoted(release.name(), phase, footprint.objects()));
    }

    /** The objects that the release touches, as they are; empty where nobody knows which. */
    Optional<Footprint> now() {
        if (release.plannedFor().isPresent()) {
            return release.plannedFor().map(planned -> planned.in(sql, present.get()));
        }
        TouchedObjects named = new TouchedObjects(release);
        return named.isEmpty() ? Optional.empty() : named.in(sql, present.get());
    }

    private Optional<Footprint> expected(PhaseName phase) {
        return phase == PhaseName.EXPAND ? release.plannedFor()
                : logbook.lastNoted(event -> countsFor(before(phase), event));
    }

    /** How that phase left the objects; and, where nobody planned the release, whatever another one did since, which may touch the same. */
    private boolean countsFor(PhaseName phase, JournalEvent event) {
        return event.release().equals(release.name()) ? event instanceof ObjectsNoted noted && noted.phaseName() == phase
                : release.plannedFor().isEmpty();
    }

    private static PhaseName before(PhaseName phase) {
        return PhaseName.values()[phase.ordinal() - 1];
    }
}
