package dev.chrysalis.run.wording;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What goes wrong in a run, in words. */
public final class RunFault {

    private RunFault() {
    }

    public static ChrysalisException lockNotGranted(Step step, Duration waited, List<Blocker> blockers, String state, SQLException cause) {
        String who = blockers.isEmpty() ? "The server did not say who holds it." : "It is held by " + Words.of(blockers) + ".";
        return new ChrysalisException(FaultCode.LOCK_NOT_GRANTED,
                "A lock for " + Words.of(step) + " did not come within " + Words.of(waited) + ". " + who, state,
                "Wait until the blocking session ends, or end it, then run again; the run goes on with this step.", cause);
    }

    public static ChrysalisException putOff(Step step, List<Blocker> blockers, String state, SQLException cause) {
        String who = blockers.isEmpty() ? "" : " It was waiting for " + Words.of(blockers) + ".";
        return new ChrysalisException(FaultCode.LOCK_NOT_GRANTED, Words.of(step) + " was put off until others are done." + who, state,
                "It comes later in this run, or in the next one.", cause);
    }

    public static ChrysalisException failed(Step step, String what, String state, Throwable cause) {
        return new ChrysalisException(FaultCode.STEP_FAILED, Words.of(step) + " failed: " + what, state,
                "Repair the cause, then run again, or roll back.", cause);
    }

    /** @param grant by which an administrator helps, where it is known */
    public static ChrysalisException rightMissing(Step step, SQLException cause, String state, Optional<String> grant) {
        return new ChrysalisException(FaultCode.RIGHT_MISSING,
                "The user may not do what " + Words.of(step) + " asks for: " + Words.of(cause),
                state, grant.map(sql -> "Let an administrator run this, then run again: " + sql)
                .orElse("Give the user that right, or run as another one."),
                cause);
    }

    public static ChrysalisException connectionLost(SQLException cause) {
        return new ChrysalisException(FaultCode.CONNECTION_LOST, "The connection to the database was lost: " + Words.of(cause),
                "All that was committed is there and in the journal; what was not committed was taken back by the server.",
                "Run again: it finds out what took effect and goes on from there.", cause);
    }

    public static ChrysalisException lockLost(SQLException cause) {
        return new ChrysalisException(FaultCode.CONNECTION_LOST, "The session that holds the lock of this run was lost.",
                "All that was committed is there and in the journal; what was not committed is taken back, and nothing more is begun.",
                "Run again: it goes on from there unless somebody else runs by then.", cause);
    }

    public static ChrysalisException cancelled(String state) {
        return new ChrysalisException(FaultCode.CANCELLED, "It was cancelled.", state, "Run again to go on, or roll back.");
    }

    /**
     * The connection is lost, a right is missing that the server did not tell of beforehand, or what nobody expected happened while
     * doing something else than a step's own work.
     */
    public static ChrysalisException ofServer(Failures failures, String what, SQLException cause) {
        if (failures.isRightMissing(cause)) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING, what + ": " + Words.of(cause),
                    "All that was committed is there and in the journal.", "Give the user that right, or run as another one.", cause);
        }
        return failures.isConnectionLost(cause) ? connectionLost(cause) : unexpected(what, cause);
    }

    public static ChrysalisException unexpected(String what, SQLException cause) {
        return new ChrysalisException(FaultCode.UNEXPECTED, what + ": " + Words.of(cause),
                "All that was committed is there and in the journal.", "See what the server says, then run again.", cause);
    }
}
