package dev.chrysalis.dialect.server;

import java.time.Instant;

/**
 * A session that another one waits for.
 *
 * @param session          the server's name for it
 * @param user             the role it runs as
 * @param application      what it calls itself
 * @param state            the server's word: {@code idle in transaction}
 * @param since            since when it is in that state; the epoch where it {@link #isVeiled}
 * @param query            its last statement; empty where it is veiled
 * @param lock             the mode it holds
 * @param transactionSince since when its transaction, or where the server does not tell its session, is open
 * @param endable          whether the user of the session that asked may end it
 */
public record Blocker(String session, String user, String application, String state, Instant since, String query, String lock,
                      Instant transactionSince, boolean endable) {

    /** Whether the server hides from the user who asked what the session does, and since when. */
    public boolean isVeiled() {
        return since.equals(Instant.EPOCH);
    }
}
