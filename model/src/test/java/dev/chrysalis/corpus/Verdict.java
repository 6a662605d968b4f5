package dev.chrysalis.corpus;

/**
 * What came of one case.
 *
 * @param detail why, for people; may be empty
 */
record Verdict(Kind kind, String detail) {

    enum Kind {
        /** PROD is what DEV is. */
        PASS,
        /** Equal but for the order of columns. */
        ORDER,
        /** Both were equal from the start, and nothing was planned. */
        EQUAL,
        REFUSED,
        /** A script does not load on this server. */
        UNLOADABLE,
        /** The plan could not be made. */
        ERROR,
        /** A step failed. */
        STUCK,
        /** The comparison sees a difference that the server's own dump does not. */
        GHOST,
        /** Said done, and it differs. */
        FAIL
    }
}
