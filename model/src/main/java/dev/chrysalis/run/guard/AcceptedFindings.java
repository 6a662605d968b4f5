package dev.chrysalis.run.guard;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.run.session.RunSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Asks whether to go on in spite of what was found, forward or back; who went on stands in the journal. */
public final class AcceptedFindings {

    /** What a try leaves that came no further than the one before. */
    private static final Set<Class<? extends JournalEvent>> FRUITLESS = Set.of(ReleaseEvent.FindingsAccepted.class,
            ReleaseEvent.ReleaseStarted.class, PhaseEvent.PhaseStarted.class, StepEvent.StepStarted.class, StepEvent.LockRefused.class,
            StepEvent.StepFailed.class);

    private final RunSession session;
    private final String release;

    public AcceptedFindings(RunSession session, String release) {
        this.session = session;
        this.release = release;
    }

    /** Whether nothing was edited that was applied, or the operator goes on all the same. */
    public boolean edits(List<String> findings) {
        return findings.isEmpty() || noted(session.party().operator().acceptEdits(findings), findings);
    }

    /** Whether the operator goes on although others changed the database. */
    public boolean drift(String finding) {
        return noted(session.party().operator().acceptDrift(finding), List.of(finding));
    }

    private boolean noted(boolean accepted, List<String> findings) {
        if (accepted && !isNoted(findings)) {
            session.record(new ReleaseEvent.FindingsAccepted(release, findings));
        }
        return accepted;
    }

    /** Whoever tries again and again decides once; another person, or one who came further in between, decides anew. */
    private boolean isNoted(List<String> findings) {
        List<JournalEntry> newestFirst = new ArrayList<>(session.logbook().entries());
        Collections.reverse(newestFirst);
        return newestFirst.stream().filter(entry -> entry.event().release().equals(release))
                .takeWhile(entry -> FRUITLESS.contains(entry.event().getClass()))
                .anyMatch(entry -> entry.actor().equals(session.logbook().actor())
                        && entry.event().equals(new ReleaseEvent.FindingsAccepted(release, findings)));
    }
}
