package dev.chrysalis.plan;

/**
 * A statement of an application that must go on working while the release runs.
 *
 * @param name as people read it: {@code Send a message}
 * @param sql  what the application runs; may write, its effect is rolled back
 */
public record Probe(String name, String sql) {
}
