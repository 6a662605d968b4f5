package dev.chrysalis.dialect.server;

/**
 * A lock that a session holds on a table.
 *
 * @param mode         the server's own word: {@code ACCESS EXCLUSIVE}
 * @param table        as people read it
 * @param stopsReaders whether those who only read wait for it
 * @param stopsWriters whether those who write wait for it
 */
public record HeldLock(String mode, String table, boolean stopsReaders, boolean stopsWriters) {
}
