package dev.chrysalis.fault;

/** The stable code of a failure; it stays the same over versions and is safe to search for. */
public enum FaultCode {
    /** The project folder or a file in it cannot be read as it stands. */
    PROJECT_INVALID,
    /** The project folder or a file in it cannot be written. */
    PROJECT_NOT_WRITABLE,
    /** An argument names something that is not there, or two that may not be the same. */
    BAD_REQUEST,
    /** The credential reference leads nowhere. */
    CREDENTIAL_MISSING,
    /** The server is not there. */
    SERVER_UNREACHABLE,
    /** The server refused user or password. */
    ACCESS_REFUSED,
    /** The user lacks a right that is needed. */
    RIGHT_MISSING,
    /** The server went away while something ran. */
    CONNECTION_LOST,
    /** A lock did not come within the step's patience. */
    LOCK_NOT_GRANTED,
    /** A step failed. */
    STEP_FAILED,
    /** Somebody else runs a release on that database. */
    RUN_IN_PROGRESS,
    /** What was asked for is refused, for a reason that is given. */
    REFUSED,
    /** Chrysalis does not do this. */
    NOT_SUPPORTED,
    /** The journal was changed by something else than Chrysalis. */
    JOURNAL_BROKEN,
    /** It was cancelled by the person who started it. */
    CANCELLED,
    /** A defect of Chrysalis itself. */
    UNEXPECTED
}
