package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator presses Ctrl+C while a release runs. */
class InterruptionTest {

    private static final String SLEEPING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event = 'PgSleep'";

    @TempDir
    private Path folder;

    @Test
    void theJournalSaysThatItWasCancelledAndTheNextRunGoesOn() throws Exception {
        Files.createDirectories(folder.resolve("releases/r/expand"));
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\n");
        Files.writeString(folder.resolve("releases/r/release.yaml"), "title: R\n");
        Files.writeString(folder.resolve("releases/r/expand/010-wait.sql"), "CREATE TABLE note (id int);\n"
                + "SELECT pg_sleep(300) WHERE to_regclass('calm') IS NULL;\n");
        Files.writeString(folder.resolve("releases/r/expand/010-wait.undo.sql"), "DROP TABLE note;\n");
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase()) {
            Path said = folder.resolve("said");
            Process run = Calls.start(folder, said, "run", "r", "expand", "--on", database.jdbcUrl(), "-p", folder.toString());
            try {
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
                while (database.value(SLEEPING).equals("0")) {
                    assertThat(System.nanoTime()).as(() -> "it waits: " + text(said)).isLessThan(end);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
                run.destroy();
                assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
            } finally {
                run.destroyForcibly();
            }
            assertThat(database.value(SLEEPING)).isEqualTo("0");
            assertThat(Calls.call("journal", "--on", database.jdbcUrl(), "-p", folder.toString()).out())
                    .contains("expand/010-wait.sql failed: It was cancelled.");
            database.execute("CREATE TABLE calm ()");
            assertThat(Calls.call("run", "r", "expand", "--on", database.jdbcUrl(), "-p", folder.toString()).code()).isZero();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
