package dev.chrysalis.app.history;

/** What kind of news a line of the story is. */
enum Mark {
    STARTED,
    DONE,
    FAILED,
    WAITED,
    UNDONE,
    CONFIRMED,
    CLOSED;

    /** Whether somebody who looks for trouble wants to see it. */
    boolean trouble() {
        return this == FAILED || this == WAITED;
    }
}
