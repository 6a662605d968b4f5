package dev.chrysalis.run;

/** How a run is cut off at a call. */
enum Cut {
    /** The process dies before the call. */
    CLEAN("clean"),
    /** The process dies while the server performs the call: the effect may be there and nobody heard of it, or half of it. */
    DIRTY("dirty"),
    /** The server ends all sessions of the run before the call; the process lives on and says so. */
    BY_THE_SERVER("sessions ended by the server");

    private final String words;

    Cut(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
