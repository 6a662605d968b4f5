package dev.chrysalis.run;

import dev.chrysalis.journal.JournalEvent;
import java.util.List;

/** Asks whether to go on in spite of what was found, forward or back; who went on stands in the journal. */
final class AcceptedFindings {

    private final RunSession session;
    private final String release;

    AcceptedFindings(RunSession session, String release) {
        this.session = session;
        this.release = release;
    }

    /** Whether nothing was edited that was applied, or the operator goes on all the same. */
    boolean edits(List<String> findings) {
        return findings.isEmpty() || noted(session.party().operator().acceptEdits(findings), findings);
    }

    /** Whether the operator goes on although others changed the database. */
    boolean drift(String finding) {
        return noted(session.party().operator().acceptDrift(finding), List.of(finding));
    }

    private boolean noted(boolean accepted, List<String> findings) {
        if (accepted) {
            session.record(new JournalEvent.FindingsAccepted(release, findings));
        }
        return accepted;
    }
}
