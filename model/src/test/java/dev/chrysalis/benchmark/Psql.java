package dev.chrysalis.benchmark;

import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's own client program, on one database. */
record Psql(TestDatabase database) {

    /** Runs a script, statement by statement; what it gives is thrown away. */
    void run(Path script) {
        run(List.of("-f", script.toString()));
    }

    /** Runs a script in a schema that is made for it. */
    void runIn(String schema, Path script) {
        run(List.of("-c", "CREATE SCHEMA " + schema, "-c", "SET search_path = " + schema, "-f", script.toString()));
    }

    private void run(List<String> what) {
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", server.getHost(), "-p",
                String.valueOf(server.getPort()), "-U", "postgres", "-d", database.name(), "-o", "/dev/null"));
        command.addAll(what);
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("psql is needed to measure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
