package dev.chrysalis.corpus;

import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server's own {@code pg_dump}: owes nothing to Chrysalis. */
final class PgDump implements Oracle {

    /** Whether the program is there, and its major is not below the server's. */
    boolean canRead(TestDatabase database) {
        try {
            String version = run(List.of("pg_dump", "--version")).replaceFirst("(?s)^.*?(\\d+).*$", "$1");
            return Integer.parseInt(version) >= Integer.parseInt(database.value("SHOW server_version_num")) / 10_000;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public Dump look(TestDatabase database) {
        return Dump.parse(run(List.of("pg_dump", "--schema-only", "--no-owner", "--no-privileges", "-d",
                database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://"))));
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
