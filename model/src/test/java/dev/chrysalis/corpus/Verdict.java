package dev.chrysalis.corpus;

import java.time.Duration;
import java.util.List;

/**
 * What came of one case.
 *
 * @param detail why, for people; may be empty
 * @param took   how long planning and performing took
 * @param left   kinds of objects that are left different
 */
record Verdict(Kind kind, String detail, Duration took, List<String> left) {

    /** How it ended; the word is the corpus scorer's own. */
    enum Kind {
        /** PROD is what DEV is. */
        PASS("pass"),
        /** Equal but for the order of columns. */
        ORDER("order"),
        /** Said before anything ran that it will not be done, and why. */
        REFUSED("refused"),
        /** No plan could be made, or a step failed. */
        ERROR("error"),
        /** A script does not load on this server. */
        SETUP("setup"),
        /** Said done, and it differs. */
        FAIL("fail"),
        /** Said done and equal, and a second comparison or plan finds something to do. */
        GHOST("fail"),
        /** Rows or values are gone. */
        LOST("fail"),
        /** A rollback stopped, or did not give PROD back. */
        NO_WAY_BACK("fail");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isWrong() {
            return word.equals("fail");
        }
    }

    Verdict {
        left = List.copyOf(left);
    }

    static Verdict of(Kind kind, String detail) {
        return new Verdict(kind, detail, Duration.ZERO, List.of());
    }

    Verdict after(Duration time) {
        return new Verdict(kind, detail, time, left);
    }
}
