package dev.chrysalis.app.cli.terminal;

import dev.chrysalis.fault.FaultCode;

/** How the process ends; scripts and pipelines rely on the numbers. */
public enum ExitCode {
    /** What was asked for is done, or stopped where it was meant to stop. */
    DONE,
    /** A step, a server or a password failed; what state the database is in was said. */
    FAILED,
    /** The call or the project was wrong; nothing was tried. */
    USAGE,
    /** An answer or a confirmation is needed, or it is refused. */
    ANSWER_NEEDED,
    /** The comparison, the check or the gate does not hold. */
    DOES_NOT_HOLD,
    /** Somebody else runs a release on that database; who, since when and where was said, and nothing was tried. */
    OTHERS_RUN;

    public int number() {
        return ordinal();
    }

    static ExitCode of(FaultCode code) {
        return switch (code) {
            case PROJECT_INVALID, BAD_REQUEST, NOT_SUPPORTED -> USAGE;
            case REFUSED -> ANSWER_NEEDED;
            case RUN_IN_PROGRESS -> OTHERS_RUN;
            case PROJECT_NOT_WRITABLE, CREDENTIAL_MISSING, SERVER_UNREACHABLE, ACCESS_REFUSED, RIGHT_MISSING, CONNECTION_LOST,
                 LOCK_NOT_GRANTED, STEP_FAILED, JOURNAL_BROKEN, CANCELLED, UNEXPECTED -> FAILED;
        };
    }
}
