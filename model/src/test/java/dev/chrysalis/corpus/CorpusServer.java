package dev.chrysalis.corpus;

import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server on which the corpus is loaded, reached through its client programs. */
record CorpusServer(String host, int port, String user) {

    TestDatabase load(String name, CorpusCase corpusCase, boolean after) {
        TestDatabase maintenance = database("postgres");
        maintenance.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        maintenance.execute("CREATE DATABASE " + name + " TEMPLATE template0 STRATEGY wal_log ENCODING 'UTF8'");
        for (String role : corpusCase.roles()) {
            maintenance.execute("DO $$ BEGIN CREATE ROLE \"" + role + "\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        psql(name, corpusCase.script(after));
        return database(name);
    }

    String dump(String name) {
        return run(List.of("pg_dump", "--schema-only", "--no-owner", "--no-privileges", "-h", host, "-p", String.valueOf(port), "-U", user,
                "-d", name));
    }

    private void psql(String name, Path script) {
        run(List.of("psql", "-X", "-q", "-h", host, "-p", String.valueOf(port), "-U", user, "-d", name, "-v", "ON_ERROR_STOP=1", "-f",
                script.toString()));
    }

    private TestDatabase database(String name) {
        return new TestDatabase(name, "jdbc:postgresql://" + host + ":" + port + "/" + name + "?user=" + user, () -> { });
    }

    private String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
