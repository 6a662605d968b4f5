package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same path on two PostgreSQL databases that were made by hand from the sample's SQL. */
class CommandLineOnPostgresqlTest {

    @TempDir
    Path folder;

    @Test
    void twoReleasesAreRehearsedPerformedTakenBackAndClosed() throws Exception {
        copySample();
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(Files.readString(folder.resolve("databases/prod.sql")));
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(Files.readString(folder.resolve("databases/dev.sql")))) {
            long before = ends(4, "compare", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl()).out().lines().count();
            List<String> conversations = prod.rows("SELECT * FROM conversation ORDER BY id");
            ends(0, "run", "2026.09-order-notes", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
            ends(0, "simulate", "2026.11-message-time", "--on", prod.jdbcUrl());
            ends(0, "run", "2026.11-message-time", "expand", "--on", prod.jdbcUrl(), "--yes");
            ends(0, "rollback", "2026.11-message-time", "--on", prod.jdbcUrl(), "--yes");
            assertThat(prod.rows("SELECT * FROM conversation ORDER BY id")).isEqualTo(conversations);
            ends(0, "run", "2026.11-message-time", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
            assertThat(ends(0, "status", "--on", prod.jdbcUrl()).out()).contains("2026.11-message-time         closed");
            assertThat(ends(4, "compare", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl()).out().lines().count())
                    .as("what differs became less").isLessThan(before);
            ends(0, "journal", "--on", prod.jdbcUrl(), "--verify");
        }
    }

    @Test
    void anEmptyFolderBecomesAProjectWhenAReleaseIsPlannedInIt() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (id int PRIMARY KEY)");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (id int PRIMARY KEY, body text)")) {
            ends(0, "plan", "r1", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl(), "--yes");
            assertThat(folder.resolve("chrysalis.yaml")).exists();
            ends(0, "run", "r1", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
            ends(0, "compare", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl());
            ends(0, "plan", "r2", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl());
            assertThat(folder.resolve("releases/r2")).exists();
            ends(0, "run", "r2", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
        }
    }

    @Test
    void ownersAndPrivilegesAreComparedOnDemand() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (id int PRIMARY KEY, body text)");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE note (id int PRIMARY KEY, body text);"
                     + " GRANT SELECT ON note TO pg_monitor; GRANT UPDATE (body) ON note TO PUBLIC; ALTER TABLE note OWNER TO pg_monitor")) {
            ends(0, "compare", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl());
            assertThat(ends(4, "compare", "--owners", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl()).out())
                    .containsPattern("~ owner changed +public.note: postgres on PROD, pg_monitor on DEV")
                    .containsPattern("~ privileges changed +public.note.body: the server's default on PROD, =w on DEV");
            ends(0, "plan", "2027.01-owners", "--owners", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl(), "--yes");
            ends(0, "run", "2027.01-owners", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
            ends(0, "compare", "--owners", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl());
        }
    }

    @Test
    void allOfTheSamplesDevIsPlannedAndPerformedAsOneRelease() throws Exception {
        copySample();
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(Files.readString(folder.resolve("databases/prod.sql")));
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(Files.readString(folder.resolve("databases/dev.sql")))) {
            ends(0, "plan", "2027.01-all", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl(), "--yes",
                    "--answer", "fill-column public.customer.tier_code=expression",
                    "--answer", "fill-column public.customer.tier_code expression='standard'");
            ends(0, "run", "2027.01-all", "--all", "--on", prod.jdbcUrl(), "--yes", "--no-wait");
            assertThat(prod.rows("SELECT code FROM customer_tier")).containsExactly("standard");
            ends(0, "compare", "--dev", dev.jdbcUrl(), "--prod", prod.jdbcUrl());
        }
    }

    @Test
    void whoMayNotCreateTheJournalIsToldWhatToAskFor() throws Exception {
        copySample();
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE ROLE reader_of_the_shop LOGIN")) {
            String limited = prod.jdbcUrl().replaceFirst("user=\\w+", "user=reader_of_the_shop");
            Calls.Ended ended = ends(1, "run", "2026.09-order-notes", "--all", "--on", limited, "--yes");
            assertThat(ended.err()).contains("Nothing was changed.", "GRANT CREATE ON DATABASE", "TO reader_of_the_shop")
                    .doesNotContain("Exception");
            assertThat(prod.value("SELECT to_regnamespace('chrysalis')")).isEqualTo("null");
        }
    }

    private Calls.Ended ends(int code, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("-p", folder.toString())).toArray(String[]::new);
        Calls.Ended ended = Calls.call(all);
        assertThat(ended.code()).as(String.join(" ", arguments) + "\n" + ended.everything()).isEqualTo(code);
        return ended;
    }

    private void copySample() throws IOException {
        Path sample = Calls.samples().resolve("shop-postgresql");
        try (Stream<Path> all = Files.walk(sample)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(sample.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
