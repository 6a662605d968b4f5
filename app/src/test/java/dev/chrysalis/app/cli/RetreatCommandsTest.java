package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ProjectFiles;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Going back, going on after a crash and trying again, from the command line. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RetreatCommandsTest {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void makeProject() throws IOException {
        database = H2InMemory.freshDatabase("CREATE TABLE orders (id int PRIMARY KEY, note varchar(20)); INSERT INTO orders VALUES (1, 'a'), (2, 'b')");
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\nzone: UTC\n");
        write("release.yaml", "title: R\n");
        write("expand/010-add.sql", "ALTER TABLE orders ADD COLUMN rank int;\n");
        write("expand/010-add.undo.sql", "ALTER TABLE orders DROP COLUMN rank;\n");
        write("expand/010-add.done.sql", "SELECT count(*) = 1 FROM information_schema.columns WHERE column_name = 'RANK'\n");
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private void write(String file, String text) throws IOException {
        new ProjectFiles(folder.resolve("releases/r")).write(file, text);
    }

    private Calls.Ended call(String... arguments) {
        return Calls.call(Stream.concat(Arrays.stream(arguments), Stream.of("--on", database.jdbcUrl(), "-p", folder.toString())).toArray(String[]::new));
    }

    @Test
    void aRollbackSaysWhatItSavesAndWhatItSavedComesBack() {
        call("run", "r", "expand");
        database.execute("UPDATE orders SET rank = 7 WHERE id = 2");
        assertThat(call("rollback", "r", "--preview").out()).contains("undo expand/010-add.sql", "     ALTER TABLE orders DROP COLUMN rank;",
                "saves 1 value of rank in orders first", "show them with chrysalis saved");
        assertThat(call("rollback", "r", "--preview", "--json").out()).contains("\"sql\" : \"ALTER TABLE orders DROP COLUMN rank;\"",
                "\"what\" : \"values of rank in orders\"", "\"rows\" : 1");
        assertThat(call("saved").out()).contains("Nothing was saved");
        assertThat(call("rollback", "r", "--yes").code()).isZero();
        assertThat(call("saved").out()).contains("chrysalis.chrysalis_saved_1_orders_rank: 1 value of rank in orders, taken away by undoing r/expand/010-add.sql at ")
                .containsPattern("at \\w{3} \\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d:\\d\\d \\S+");
        assertThat(call("journal").out()).contains("010-add.sql: undoing it takes away 1 value of rank in orders, saved in");
        assertThat(call("status").out()).contains("expand     0 of 1 steps, 1 taken back");
        call("run", "r", "expand");
        assertThat(call("saved", "--restore", "chrysalis_saved_1_orders_rank").out()).contains("1 of 1 put back into orders.");
        assertThat(database.rows("SELECT id, rank FROM orders ORDER BY id")).containsExactly("1|null", "2|7");
        assertThat(call("saved", "--restore", "nothing").err()).contains("There is no saved table nothing.", "chrysalis_saved_1_orders_rank");
    }

    @Test
    void aRollbackNamesTheStatementsOfWhichNobodyKnowsWhatTheyTake() throws IOException {
        write("expand/020-kind.sql", "CREATE DOMAIN kind AS int;\n");
        write("expand/020-kind.undo.sql", "-- and all columns of it\nDROP DOMAIN kind CASCADE;\n");
        call("run", "r", "expand");
        assertThat(call("rollback", "r", "--preview").out()).contains("what it takes so is not saved: DROP DOMAIN kind CASCADE",
                "Not everything that might be lost can be counted.");
        assertThat(call("rollback", "r", "--preview", "--json").out()).contains("\"unclear\" : [ \"DROP DOMAIN kind CASCADE\" ]");
    }

    @Test
    void aRollbackSaysWhichRowsItStopsAt() throws IOException {
        write("expand/020-free.sql", "ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;\n");
        write("expand/020-free.undo.sql", "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;\n");
        call("run", "r", "expand");
        database.execute("UPDATE orders SET note = NULL WHERE id = 2");
        assertThat(call("rollback", "r", "--preview").out()).contains("stops before it because of 1 row of orders without note; "
                + "to see: SELECT * FROM orders WHERE note IS NULL", "Stops before expand/020-free.sql until its rows are corrected.");
        assertThat(call("rollback", "r", "--preview", "--json").out()).contains("\"what\" : \"rows of orders without note\"");
        assertThat(call("rollback", "r", "--yes").everything()).contains("cannot be undone because of 1 row of orders without note.");
        assertThat(database.rows("SELECT id, note FROM orders ORDER BY id")).containsExactly("1|a", "2|null");
    }

    @Test
    void aFolderThatLostAnAppliedStepIsToldAndNothingGoesOnOrBack() throws IOException {
        write("expand/020-tag.sql", "CREATE TABLE tag (id int);\n");
        write("expand/020-tag.undo.sql", "DROP TABLE tag;\n");
        write("contract/010-drop.sql", "-- undo: none, the notes are gone\n\nALTER TABLE orders DROP COLUMN note;\n");
        call("run", "r", "expand");
        for (String file : List.of("010-add.sql", "010-add.undo.sql", "010-add.done.sql")) {
            Files.delete(folder.resolve("releases/r/expand").resolve(file));
        }
        String lost = "expand/010-add.sql was applied and is no longer in the folder";
        assertThat(call("status").everything()).contains(lost);
        assertThat(call("run", "r", "--all")).satisfies(ended -> {
            assertThat(ended.code()).isNotZero();
            assertThat(ended.everything()).contains(lost);
        });
        assertThat(call("rollback", "r", "--yes").everything()).contains(lost + ", so that nobody knows its undo.", "Nothing was changed.");
        assertThat(database.rows("SELECT note, rank FROM orders WHERE id = 1")).containsExactly("a|null");
        assertThat(database.rows("SELECT * FROM tag")).isEmpty();
    }

    @Test
    void whatIsHiddenIsListedAndComesBack() throws IOException {
        write("contract/010-hide.sql", "ALTER TABLE orders ALTER COLUMN note RENAME TO chrysalis_hidden_note;\n");
        write("contract/010-hide.undo.sql", "ALTER TABLE orders ALTER COLUMN chrysalis_hidden_note RENAME TO note;\n");
        assertThat(call("hidden").out()).contains("Nothing is hidden.");
        call("run", "r", "--all", "--yes");
        assertThat(call("hidden").out()).contains("hidden since ", " by r/contract/010-hide.sql", "when it was used last the server does not know");
        assertThat(call("hidden", "--json").out()).contains("\"step\" : \"r/contract/010-hide.sql\"");
        assertThat(call("hidden", "--restore", "other").err()).contains("Nothing is hidden that was called other.");
    }

    @Test
    void momentsAreToldAsTheClocksOfTheProjectShowThem() throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\nzone: Asia/Tokyo\n");
        write("contract/010-soak.md", "---\nsoak: 14d\n---\n# Soak\n\nWait.\n");
        call("run", "r", "rollout", "--yes");
        Calls.Ended soaking = call("run", "r", "--all", "--yes");
        assertThat(soaking.out()).containsPattern("lasts until \\w{3} \\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d:\\d\\d JST, another").doesNotContainPattern("\\dT\\d\\d:");
        assertThat(call("run", "r", "--all", "--yes", "--json").out()).containsPattern("lasts until \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z");
    }

    @Test
    void contractWaitsForTheWordThatTheNewApplicationRunsEverywhere() throws IOException {
        write("contract/010-hide.sql", "ALTER TABLE orders ALTER COLUMN note RENAME TO chrysalis_hidden_note;\n");
        write("contract/010-hide.undo.sql", "ALTER TABLE orders ALTER COLUMN chrysalis_hidden_note RENAME TO note;\n");
        assertThat(call("run", "r", "--all")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("Does the new application run everywhere?", "nothing of it was begun", "go on with --yes");
        });
        assertThat(call("status").out()).contains("Run rollout of r when the new application runs everywhere");
        assertThat(call("run", "r", "contract").code()).isEqualTo(3);
        assertThat(database.rows("SELECT note FROM orders WHERE id = 1")).containsExactly("a");
        assertThat(call("run", "r", "rollout", "--json").out()).contains("\"outcome\" : \"answer-needed\"");
        assertThat(call("run", "r", "--all", "--yes").code()).isZero();
        assertThat(call("journal").out()).contains("the new application runs everywhere (Confirmed by " + System.getProperty("user.name")
                + " beforehand; nobody was asked.)");
    }

    @Test
    void aRunAfterACrashSaysWhatItFoundAndGoesOn() throws SQLException {
        Journal journal = new Journal(new H2Dialect().control());
        try (Connection connection = database.connect()) {
            journal.create(connection);
            Optional<JournalEntry> last = Optional.empty();
            for (JournalEvent event : List.of(new ReleaseEvent.ReleaseStarted("r", "R"), new PhaseEvent.PhaseStarted("r", PhaseName.EXPAND),
                    new StepEvent.StepStarted(new StepId("r", PhaseName.EXPAND, "010-add.sql"), ""))) {
                last = Optional.of(journal.append(connection, last, Instant.parse("2026-11-21T02:00:00Z"),
                        new Origin("Ada", "db-1", "0.1"), event));
            }
        }
        database.execute("ALTER TABLE orders ADD COLUMN rank int");
        String found = "expand/010-add.sql (Add) was begun at Sat 21 Nov 2026, 02:00:00 UTC and did not end.";
        assertThat(call("status").out()).contains(found, "Run expand of r again: expand/010-add.sql (Add) was begun and did not end.");
        Calls.Ended ended = call("run", "r", "expand");
        assertThat(ended.everything()).contains(found, "Its effect was found to be there.");
        assertThat(ended.code()).isZero();
    }

    @Test
    void aRunThatMayWaitBeginsAgainUntilItsTimeIsOver() throws Exception {
        write("rollout/010-gate.check.sql", "-- time-limit: 50ms\n-- every: 10ms\n\nSELECT count(*) = 3 FROM orders\n");
        assertThat(call("run", "r", "--all").code()).isEqualTo(4);
        assertThat(call("run", "r", "--all", "--retry-for", "4s")).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(4);
            assertThat(ended.everything()).contains("Runs again in 1.0 s");
        });
        CompletableFuture<Calls.Ended> waiting = CompletableFuture.supplyAsync(() -> call("run", "r", "--all", "--retry-for", "1m"));
        int failures = failures();
        while (failures() == failures) {
            Thread.onSpinWait();
        }
        database.execute("INSERT INTO orders (id) VALUES (3)");
        assertThat(waiting.get().code()).isZero();
        assertThat(call("run", "r", "--all", "--retry-for", "soon").err()).contains("soon is no length of time");
    }

    private int failures() {
        return database.rows("SELECT number FROM chrysalis.chrysalis_journal WHERE kind = 'StepFailed'").size();
    }
}
