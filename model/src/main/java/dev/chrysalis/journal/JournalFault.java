package dev.chrysalis.journal;

import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.sql.SQLException;

/** What went wrong with the journal, in words. */
final class JournalFault {

    private JournalFault() {
    }

    static ChrysalisException whileCreating(ServerControl control, SQLException cause) {
        if (control.isRightMissing(cause)) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING,
                    "The user may not create the journal " + control.journalTable() + ", without which nothing is run.",
                    "Nothing was changed.",
                    "Let an administrator run these once and give this user INSERT and SELECT on the table: "
                            + String.join("; ", control.journalDefinition()), cause);
        }
        return failed(control, cause, "The journal could not be created: " + cause.getMessage());
    }

    static ChrysalisException whileReading(ServerControl control, SQLException cause) {
        if (control.isRightMissing(cause)) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING, "The user may not read the journal " + control.journalTable() + ".",
                    "Nothing was changed.", "Give this user SELECT on it.", cause);
        }
        return failed(control, cause, "The journal could not be read: " + cause.getMessage());
    }

    private static ChrysalisException failed(ServerControl control, SQLException cause, String sentence) {
        FaultCode code = control.isConnectionLost(cause) ? FaultCode.CONNECTION_LOST : FaultCode.UNEXPECTED;
        return new ChrysalisException(code, sentence, "Nothing was changed.", "See what the server says, then try again.", cause);
    }
}
