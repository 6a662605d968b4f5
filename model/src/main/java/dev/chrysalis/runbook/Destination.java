package dev.chrysalis.runbook;

/**
 * Where the release of a runbook is going to run.
 *
 * @param project     the project's name
 * @param environment as on the command line: {@code prod}
 * @param place       as people call it: {@code PostgreSQL 16 on db-1}; empty where nobody asked the server
 * @param production  whether it must never be mistaken for anything else
 */
public record Destination(String project, String environment, String place, boolean production) {
}
