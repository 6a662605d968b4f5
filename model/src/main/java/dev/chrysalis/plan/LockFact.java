package dev.chrysalis.plan;

/**
 * The strongest lock that a step takes.
 *
 * @param mode  the server's own word: {@code ACCESS EXCLUSIVE}
 * @param table as people read it
 */
public record LockFact(Blocking blocking, String mode, String table) {
}
