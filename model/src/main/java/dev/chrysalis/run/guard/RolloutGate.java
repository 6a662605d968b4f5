package dev.chrysalis.run.guard;

import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.session.RunSession;
import java.util.Optional;

/**
 * Lets a rollout end, and contract begin, only after somebody said that the new application runs everywhere, where none of its steps
 * tells it. Their word stands in the journal together with the end of the phase.
 */
public final class RolloutGate {

    private final RunSession session;
    private final Release release;
    private final boolean needed;

    public RolloutGate(RunSession session, Release release, Phase phase) {
        this.session = session;
        this.release = release;
        this.needed = phase.name() == PhaseName.ROLLOUT && release.needsWordOfRollout();
    }

    /** Asks where it must be asked; false where nobody says so yet. */
    public boolean opens() {
        boolean opens = !needed || session.party().operator().confirmRollout(release);
        if (needed) {
            session.work().refresh();
        }
        return opens;
    }

    public Optional<JournalEvent> word() {
        return needed ? Optional.of(new PhaseEvent.RolloutConfirmed(release.name(), PhaseName.ROLLOUT, session.confirmed()))
                : Optional.empty();
    }
}
