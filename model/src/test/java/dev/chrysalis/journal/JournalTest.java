package dev.chrysalis.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T02:00:00.123456Z");
    private static final Origin ORIGIN = new Origin("Ada", "db-1", "0.1");
    private static final StepId STEP = new StepId("2026.11-message-time", PhaseName.EXPAND, "010-add.sql");

    static Stream<Arguments> databases() {
        return Stream.of(Arguments.of(H2InMemory.freshDatabase(), new H2Dialect()),
                Arguments.of(EmbeddedPostgresql.freshDatabase(), new PostgresqlDialect()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseWithoutAJournalHasAnEmptyOne(TestDatabase database, Dialect dialect) throws SQLException {
        Journal journal = new Journal(dialect.control());
        try (Connection connection = database.connect()) {
            assertThat(journal.entries(connection)).isEmpty();
            assertThat(journal.verify(connection)).isEqualTo(new ChainState.Unbroken(0));
            assertThat(dialect.control().hasJournal(connection)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyKindOfEventIsReadAsItWasWritten(TestDatabase database, Dialect dialect) throws SQLException {
        List<JournalEvent> events = events();
        assertThat(written(database, dialect, events)).extracting(JournalEntry::event).isEqualTo(events);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entriesAreNumberedFromOneAndChained(TestDatabase database, Dialect dialect) throws SQLException {
        List<JournalEntry> entries = written(database, dialect, events());
        assertThat(entries.get(0).previousHash()).isEqualTo("0".repeat(64));
        assertThat(entries.get(0).at()).isEqualTo(MOMENT);
        assertThat(entries.get(0).actor()).isEqualTo("Ada");
        for (int place = 1; place < entries.size(); place++) {
            assertThat(entries.get(place).number()).isEqualTo(place + 1);
            assertThat(entries.get(place).previousHash()).isEqualTo(entries.get(place - 1).hash());
        }
        assertThat(verified(database, dialect)).isEqualTo(new ChainState.Unbroken(entries.size()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventThatWasChangedIsNamed(TestDatabase database, Dialect dialect) throws SQLException {
        written(database, dialect, events());
        tamper(database, dialect, "UPDATE chrysalis.chrysalis_journal SET actor = 'Eve' WHERE number = 4");
        assertThat(verified(database, dialect)).isInstanceOfSatisfying(ChainState.Broken.class, broken -> {
            assertThat(broken.firstBrokenNumber()).isEqualTo(4);
            assertThat(broken.reason()).startsWith("Event 4 (StepStarted of 2026.11-message-time) was changed");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventThatWasTakenOutIsNamed(TestDatabase database, Dialect dialect) throws SQLException {
        written(database, dialect, events());
        tamper(database, dialect, "DELETE FROM chrysalis.chrysalis_journal WHERE number = 3");
        assertThat(verified(database, dialect))
                .isEqualTo(new ChainState.Broken(3, "Event 3 is missing: event 4 follows event 2."));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventOfALaterVersionIsKeptAndVerified(TestDatabase database, Dialect dialect) throws SQLException {
        StoredEvent later = new StoredEvent(1, MOMENT, ORIGIN, "r", "", "", "MoonRose", "{\"phase\":\"full\"}",
                StoredEvent.NO_HASH, "").hashed();
        Journal journal = new Journal(dialect.control());
        try (Connection connection = database.connect()) {
            journal.create(connection);
        }
        database.execute("INSERT INTO chrysalis.chrysalis_journal VALUES (1, '2026-11-21 02:00:00.123456+00',"
                + " 'Ada', 'db-1', '0.1', 'r', '',"
                + " '', 'MoonRose', '{\"phase\":\"full\"}', '" + StoredEvent.NO_HASH + "', '" + later.hash() + "')");
        try (Connection connection = database.connect()) {
            assertThat(journal.entries(connection)).extracting(JournalEntry::event)
                    .containsExactly(new UnreadEvent.WrittenByLaterVersion("r", "MoonRose", "{\"phase\":\"full\"}"));
            assertThat(RunState.of(journal.entries(connection))).isEqualTo(RunState.EMPTY);
        }
        assertThat(verified(database, dialect)).isEqualTo(new ChainState.Unbroken(1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventThatWasWrittenBeforeItHadAFieldIsUnderstood(TestDatabase database, Dialect dialect) throws SQLException {
        Journal journal = new Journal(dialect.control());
        try (Connection connection = database.connect()) {
            journal.create(connection);
            String content = "{\"column\":\"\",\"key\":[],\"rows\":2,\"savedIn\":\"s\",\"step\":{\"fileName\":\"010-add.sql\",\"phase\":\"EXPAND\","
                    + "\"release\":\"r\"},\"table\":\"t\"}";
            database.execute("INSERT INTO chrysalis.chrysalis_journal VALUES (1, '2026-11-21 02:00:00+00', 'Ada', 'db-1', '0.1', 'r', 'expand',"
                    + " '010-add.sql', 'RowsSaved', '" + content + "', '" + StoredEvent.NO_HASH + "', '')");
            assertThat(journal.understoodEntries(connection)).extracting(JournalEntry::event).containsExactly(new UndoEvent.RowsSaved(
                    new StepId("r", PhaseName.EXPAND, "010-add.sql"), 0, "t", "", List.of(), "s", 2));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatCannotBeReadIsToldFromWhatIsNotKnownAndNobodyActsOnEither(TestDatabase database, Dialect dialect) throws SQLException {
        Journal journal = new Journal(dialect.control());
        StoredEvent unreadable = new StoredEvent(1, MOMENT, ORIGIN, "r", "", "", "StepFinished", "{\"rows\":\"many\"}",
                StoredEvent.NO_HASH, "").hashed();
        try (Connection connection = database.connect()) {
            journal.create(connection);
            database.execute("INSERT INTO chrysalis.chrysalis_journal VALUES (1, '2026-11-21 02:00:00.123456+00', 'Ada', 'db-1', '0.1', 'r',"
                    + " '', '', 'StepFinished', '{\"rows\":\"many\"}', '" + StoredEvent.NO_HASH + "', '" + unreadable.hash() + "')");
            assertThat(journal.entries(connection)).extracting(JournalEntry::event)
                    .containsExactly(new UnreadEvent.Unreadable("r", "StepFinished", "{\"rows\":\"many\"}"));
            assertThatThrownBy(() -> journal.understoodEntries(connection)).isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                assertThat(refused.code()).isEqualTo(FaultCode.NOT_SUPPORTED);
                assertThat(refused).hasMessage("Event 1 of the journal (StepFinished of r), written by Chrysalis 0.1 for Ada at " + MOMENT
                        + ", has a content that this version cannot read, so that nobody here knows how far the database is.");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anEventOfATransactionThatIsRolledBackNeverHappened(TestDatabase database, Dialect dialect) throws SQLException {
        Journal journal = new Journal(dialect.control());
        try (Connection connection = database.connect()) {
            journal.create(connection);
            connection.setAutoCommit(false);
            journal.append(connection, Optional.empty(), MOMENT, ORIGIN, new ReleaseEvent.ReleaseClosed("r"));
            connection.rollback();
            assertThat(journal.entries(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoDoesNotKnowTheLastEventMayNotWriteAndIsToldWhoWroteIt(TestDatabase database, Dialect dialect) throws SQLException {
        Journal journal = new Journal(dialect.control());
        JournalEvent event = new ReleaseEvent.ReleaseClosed("r");
        try (Connection connection = database.connect(); Connection other = database.connect()) {
            journal.create(connection);
            Optional<JournalEntry> first = Optional.of(journal.append(connection, Optional.empty(), MOMENT, ORIGIN, event));
            journal.append(other, first, MOMENT, new Origin("Eve", "db-2", "0.1"), event);
            assertThatThrownBy(() -> journal.append(connection, first, MOMENT, ORIGIN, event))
                    .isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(FaultCode.RUN_IN_PROGRESS);
                        assertThat(refused).hasMessage("Somebody else wrote into the journal while this run was on, behind event 1 with which"
                                + " it had ended: event 2 (ReleaseClosed of r) by Eve on db-2.");
                    });
            assertThat(journal.entries(connection)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoWhoWriteAtOnceOneIsRefused(TestDatabase database, Dialect dialect) throws Exception {
        Journal journal = new Journal(dialect.control());
        JournalEvent event = new ReleaseEvent.ReleaseClosed("r");
        try (Connection first = database.connect(); Connection second = database.connect()) {
            journal.create(first);
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(journal.entries(second)).isEmpty();
            journal.append(first, Optional.empty(), MOMENT, ORIGIN, event);
            first.commit();
            assertThatThrownBy(() -> journal.append(second, Optional.empty(), MOMENT, ORIGIN, event))
                    .isInstanceOfSatisfying(ChrysalisException.class, refused ->
                            assertThat(refused.code()).isEqualTo(FaultCode.RUN_IN_PROGRESS));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoKnowsAnEventThatIsGoneMayNotWrite(TestDatabase database, Dialect dialect) throws SQLException {
        List<JournalEntry> entries = written(database, dialect, events());
        tamper(database, dialect, "DELETE FROM chrysalis.chrysalis_journal WHERE number = " + entries.size());
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> new Journal(dialect.control()).append(connection, Optional.of(entries.get(entries.size() - 1)), MOMENT,
                    ORIGIN, new ReleaseEvent.ReleaseClosed("r"))).isInstanceOfSatisfying(ChrysalisException.class, broken ->
                    assertThat(broken.code()).isEqualTo(FaultCode.JOURNAL_BROKEN));
        }
    }

    @Test
    void theServerItselfRefusesToChangeTheJournalOfPostgresql() throws SQLException {
        TestDatabase database = EmbeddedPostgresql.freshDatabase();
        written(database, new PostgresqlDialect(), events());
        assertThatThrownBy(() -> database.execute("DELETE FROM chrysalis.chrysalis_journal"))
                .hasMessageContaining("only ever appended to");
    }

    @Test
    void aJournalIsNotThereWithoutWhatKeepsItFromBeingChanged() throws SQLException {
        TestDatabase database = EmbeddedPostgresql.freshDatabase("CREATE SCHEMA chrysalis;"
                + " CREATE FUNCTION chrysalis.chrysalis_journal_append_only() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        Journal journal = new Journal(new PostgresqlDialect().control());
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> journal.create(connection)).isInstanceOf(ChrysalisException.class);
            assertThat(database.value("SELECT to_regclass('chrysalis.chrysalis_journal')")).isEqualTo("null");
            database.execute("DROP FUNCTION chrysalis.chrysalis_journal_append_only()");
            journal.create(connection);
            assertThatThrownBy(() -> database.execute("TRUNCATE chrysalis.chrysalis_journal"))
                    .hasMessageContaining("only ever appended to");
        }
    }

    @Test
    void aUserWhoMayNotCreateTheJournalIsToldWhatToAskFor() throws SQLException {
        TestDatabase database = EmbeddedPostgresql.freshDatabase("CREATE ROLE reader_of_journal_test LOGIN");
        Journal journal = new Journal(new PostgresqlDialect().control());
        String url = database.jdbcUrl().replaceFirst("user=\\w+", "user=reader_of_journal_test");
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThatThrownBy(() -> journal.create(connection)).isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                assertThat(refused.code()).isEqualTo(FaultCode.RIGHT_MISSING);
                assertThat(refused).hasMessage("The user may not keep the journal chrysalis.chrysalis_journal,"
                        + " without which nothing is run.");
                assertThat(refused.databaseState()).isEqualTo("Nothing was changed.");
                assertThat(refused.remedy()).isEqualTo("Let an administrator run this once, then run again: GRANT CREATE ON DATABASE "
                        + database.value("SELECT current_database()") + " TO reader_of_journal_test");
            });
            assertThat(journal.entries(connection)).isEmpty();
            database.execute("CREATE SCHEMA chrysalis");
            assertThatThrownBy(() -> journal.create(connection)).isInstanceOfSatisfying(ChrysalisException.class, refused ->
                    assertThat(refused.remedy()).endsWith("run again: GRANT USAGE, CREATE ON SCHEMA chrysalis TO reader_of_journal_test"));
            database.execute("GRANT USAGE, CREATE ON SCHEMA chrysalis TO reader_of_journal_test");
            journal.create(connection);
            assertThat(journal.entries(connection)).isEmpty();
        }
    }

    @Test
    void aUserWhoMayReadTheJournalAndNotWriteItIsToldSoBeforeAnythingBegins() throws SQLException {
        TestDatabase database = EmbeddedPostgresql.freshDatabase("CREATE ROLE watcher_of_journal_test LOGIN");
        Journal journal = new Journal(new PostgresqlDialect().control());
        try (Connection owner = database.connect()) {
            journal.create(owner);
        }
        database.execute("GRANT USAGE ON SCHEMA chrysalis TO watcher_of_journal_test; GRANT SELECT ON chrysalis.chrysalis_journal TO watcher_of_journal_test");
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl().replaceFirst("user=\\w+", "user=watcher_of_journal_test"))) {
            assertThat(journal.entries(connection)).isEmpty();
            assertThatThrownBy(() -> journal.create(connection)).isInstanceOfSatisfying(ChrysalisException.class, refused ->
                    assertThat(refused.remedy())
                    .endsWith("GRANT SELECT, INSERT ON chrysalis.chrysalis_journal TO watcher_of_journal_test"));
            database.execute("GRANT SELECT, INSERT ON chrysalis.chrysalis_journal TO watcher_of_journal_test");
            journal.create(connection);
        }
    }

    @Test
    void aUserOfH2WhoMayNotMakeSchemasIsToldWhatToAskFor() throws SQLException {
        TestDatabase database = H2InMemory.freshDatabase("CREATE USER small PASSWORD ''");
        Journal journal = new Journal(new H2Dialect().control());
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl().replaceFirst(";.*", ""), "small", "")) {
            assertThatThrownBy(() -> journal.create(connection)).isInstanceOfSatisfying(ChrysalisException.class, refused ->
                    assertThat(refused.remedy()).endsWith("run again: GRANT ALTER ANY SCHEMA TO \"SMALL\""));
            database.execute("GRANT ALTER ANY SCHEMA TO SMALL");
            journal.create(connection);
            assertThat(journal.entries(connection)).isEmpty();
        }
    }

    private static List<JournalEvent> events() {
        String release = STEP.release();
        Duration took = Duration.ofMillis(1234);
        return List.of(new ReleaseEvent.ReleaseStarted(release, "Message time"),
                new PhaseEvent.PhaseStarted(release, PhaseName.EXPAND),
                new StepEvent.StepStarted(STEP, "abc"),
                new StepEvent.StepStarted(STEP, "abd"),
                new StepEvent.StatementFinished(STEP, 1, 2),
                new StepEvent.LockRefused(STEP, 3, List.of("pid 7 of app")),
                new StepEvent.BlockerTerminated(STEP, "7", "session 7 of app"),
                new StepEvent.BatchCommitted(STEP, List.of("17", "straße '\"\n"), 1000),
                new StepEvent.StepFailed(STEP, took, "it broke", "nothing is there"),
                new StepEvent.StepFinished(STEP, "abd", took, 5000, "done"),
                new StepEvent.WaveFinished(STEP, "eu-1", took),
                new UndoEvent.WaveUndone(STEP, "eu-1", took),
                new PhaseEvent.ObjectsNoted(release, PhaseName.EXPAND,
                        Map.of("table public.orders", List.of("CREATE TABLE orders (", ");"))),
                new PhaseEvent.PhaseFinished(release, PhaseName.EXPAND, took),
                new ReleaseEvent.FindingsAccepted(release, List.of("The file was edited.")),
                new ReleaseEvent.ReleaseClosed(release),
                new PhaseEvent.RollbackStarted(release, PhaseName.EXPAND),
                new UndoEvent.UndoStarted(STEP, "d1"),
                new UndoEvent.UndoFailed(STEP, took, "no", "as before"),
                new UndoEvent.RowsSaved(STEP, 0, "orders", "note", List.of("id"), "chrysalis.chrysalis_saved_1_orders_note", 3),
                new UndoEvent.StepUndone(STEP, took, ""),
                new UndoEvent.RowsRestored(STEP, "chrysalis.chrysalis_saved_1_orders_note", 2),
                new PhaseEvent.RollbackFinished(release, PhaseName.EXPAND, took));
    }

    private static List<JournalEntry> written(TestDatabase database, Dialect dialect, List<JournalEvent> events) throws SQLException {
        Journal journal = new Journal(dialect.control());
        try (Connection connection = database.connect()) {
            journal.create(connection);
            journal.create(connection);
            Optional<JournalEntry> last = Optional.empty();
            for (JournalEvent event : events) {
                last = Optional.of(journal.append(connection, last, MOMENT, ORIGIN, event));
            }
            return journal.entries(connection);
        }
    }

    private static ChainState verified(TestDatabase database, Dialect dialect) throws SQLException {
        try (Connection connection = database.connect()) {
            return new Journal(dialect.control()).verify(connection);
        }
    }

    private static void tamper(TestDatabase database, Dialect dialect, String change) {
        if (dialect instanceof PostgresqlDialect) {
            database.execute("ALTER TABLE chrysalis.chrysalis_journal DISABLE TRIGGER ALL");
        }
        database.execute(change);
    }
}
