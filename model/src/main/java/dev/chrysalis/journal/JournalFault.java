package dev.chrysalis.journal;

import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What went wrong with the journal, in words. */
final class JournalFault {

    private static final String TAKEN_BACK = "What this run had written into the journal before is there. What it did since in the same"
            + " transaction is taken back; a statement that commits itself may have taken effect.";

    private JournalFault() {
    }

    /** @param grants by which an administrator helps */
    static ChrysalisException rightMissing(ServerControl control, List<String> grants) {
        return new ChrysalisException(FaultCode.RIGHT_MISSING,
                "The user may not keep the journal " + control.journalTable() + ", without which nothing is run.",
                "Nothing was changed.", "Let an administrator run this once, then run again: " + String.join("; ", grants));
    }

    static ChrysalisException whileCreating(ServerControl control, SQLException cause) {
        return failed(control, cause, "The journal could not be created: " + cause.getMessage());
    }

    static ChrysalisException whileReading(ServerControl control, SQLException cause) {
        if (control.failures().isRightMissing(cause)) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING, "The user may not read the journal " + control.journalTable() + ".",
                    "Nothing was changed.", "Give this user SELECT on it.", cause);
        }
        return failed(control, cause, "The journal could not be read: " + cause.getMessage());
    }

    /** @param end the event with which the journal ends now, where it could be read */
    static ChrysalisException overtaken(long number, Optional<StoredEvent> end, SQLException cause) {
        String who = end.map(event -> ": event " + event.number() + " (" + event.kind() + " of " + event.release() + ") by "
                + event.origin().actor() + " on " + event.origin().host() + ".").orElse(".");
        return new ChrysalisException(FaultCode.RUN_IN_PROGRESS, "Somebody else wrote into the journal while this run was on, behind event "
                + number + " with which it had ended" + who, TAKEN_BACK,
                "See who else runs a release on this database, and let that run end. Then run again: it goes on from what the journal"
                + " says.", cause);
    }

    static ChrysalisException lost(long number) {
        return new ChrysalisException(FaultCode.JOURNAL_BROKEN, "The journal no longer holds event " + number
                + " with which it had ended: somebody took it away or replaced it while this run was on.", TAKEN_BACK,
                "Find out who changed the journal and restore it from a backup before anything is run.");
    }

    static ChrysalisException notUnderstood(JournalEntry entry, UnreadEvent event) {
        return new ChrysalisException(FaultCode.NOT_SUPPORTED, "Event " + entry.number() + " of the journal (" + event.kind() + " of "
                + event.release() + "), written by Chrysalis " + entry.application() + " for " + entry.actor() + " at " + entry.at() + ", "
                + event.matter() + ", so that nobody here knows how far the database is.", "Nothing was changed.",
                "Run and roll back with Chrysalis " + entry.application() + " or a later version.");
    }

    private static ChrysalisException failed(ServerControl control, SQLException cause, String sentence) {
        if (control.failures().isRightMissing(cause)) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING, sentence, "Nothing was changed.",
                    "Give the user that right, or run as another one.", cause);
        }
        FaultCode code = control.failures().isConnectionLost(cause) ? FaultCode.CONNECTION_LOST : FaultCode.UNEXPECTED;
        return new ChrysalisException(code, sentence, "Nothing was changed.", "See what the server says, then try again.", cause);
    }
}
