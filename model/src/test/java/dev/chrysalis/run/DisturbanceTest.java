package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.journal.UnreadEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.CurrentRunner;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Locks that do not come, a second operator, a cut connection, a cancelled statement. */
class DisturbanceTest {

    private static final String NOTES = "CREATE TABLE note (id int PRIMARY KEY, body varchar(20)); INSERT INTO note VALUES (1, 'x')";

    static Stream<Trial> trials() {
        return Trial.onEach(NOTES);
    }

    private static Release adding() {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN a int",
                "ALTER TABLE note DROP COLUMN a").build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aLockThatDoesNotComeIsTriedForAndItsHolderIsNamed(Trial trial) throws SQLException {
        Release release = adding();
        try (Connection blocker = trial.database.connect(); Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("UPDATE note SET body = 'held'");
            String session = trial.target.dialect().control().sessions().id(blocker);
            assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
                assertThat(failed.failure().code()).isEqualTo(FaultCode.LOCK_NOT_GRANTED);
                assertThat(failed.failure().getMessage()).contains("It is held by session " + session);
            });
            assertThat(trial.blockers).isNotEmpty().allSatisfy(seen ->
                    assertThat(seen).extracting(Blocker::session).containsExactly(session));
            assertThat(trial.events()).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(StepEvent.LockRefused.class,
                    refused -> assertThat(refused.blockers()).singleElement().asString().contains("session " + session)));
            blocker.rollback();
        }
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aLockThatComesInTimeIsNoFailure(Trial trial) throws SQLException {
        try (Connection blocker = trial.database.connect(); Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("UPDATE note SET body = 'held'");
            trial.alsoTold = new RunObserver() {
                @Override
                public void waitingForLock(Step step, LockWait wait) {
                    try {
                        blocker.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    trial.control.retryNow();
                }
            };
            assertThat(trial.run(adding(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(trial.blockers).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aSecondRunnerIsToldWhoRuns(Trial trial) {
        Release release = adding();
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted) {
                    trial.alsoTold = new RunObserver() { };
                    assertThatThrownBy(() -> trial.run(release, EXPAND)).isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(FaultCode.RUN_IN_PROGRESS);
                        assertThat(refused.getMessage()).startsWith("A release runs on this database since ")
                                .containsPattern("The journal heard of it last at \\S+ \\S+ UTC, from Ada on db-1, about a/expand/010-add.sql\\.");
                    });
                    assertThat(new CurrentRunner(trial.target).sentence()).isPresent();
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(new CurrentRunner(trial.target).sentence()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void ofTwoRunnersThatRaceOneRuns(Trial trial) throws InterruptedException {
        Release release = adding();
        RunOutcome[] outcomes = new RunOutcome[2];
        Thread[] racers = new Thread[2];
        for (int racer = 0; racer < 2; racer++) {
            int place = racer;
            racers[racer] = new Thread(() -> {
                try {
                    outcomes[place] = trial.run(release, EXPAND);
                } catch (ChrysalisException e) {
                    assertThat(e.code()).as(e.toString() + e.getCause()).isEqualTo(FaultCode.RUN_IN_PROGRESS);
                }
            });
            racers[racer].start();
        }
        for (Thread racer : racers) {
            racer.join();
        }
        assertThat(outcomes).contains(new RunOutcome.Finished(EXPAND));
        assertThat(trial.kinds()).containsExactly("ReleaseStarted", "PhaseStarted", "StepStarted", "StepFinished",
                "ObjectsNoted", "PhaseFinished");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aClockThatGoesBackDisturbsNothing(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN a int",
                        "ALTER TABLE note DROP COLUMN a")
                .step(EXPAND, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofMinutes(30))), new Undo.Nothing()).build();
        trial.clock = new ClockThatGoesBack();
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Stopped.class);
        trial.clock = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.events()).filteredOn(PhaseEvent.PhaseFinished.class::isInstance)
                .allSatisfy(event -> assertThat(((PhaseEvent.PhaseFinished) event).took().isNegative()).isFalse());
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
    }

    @Test
    void aSessionThatIsEndedByTheServerLosesNothing() {
        Trial trial = Trial.onPostgresql(NOTES);
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-cut.sql",
                "ALTER TABLE note ADD COLUMN a int; SELECT pg_terminate_backend(pg_backend_pid()) WHERE NOT EXISTS (SELECT 1 FROM pg_class"
                        + " WHERE relname = 'calm')", "ALTER TABLE note DROP COLUMN a").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed ->
                assertThat(failed.failure().code()).isEqualTo(FaultCode.CONNECTION_LOST));
        assertThat(trial.stateOf(release, "010-cut.sql")).isEqualTo(StepState.STARTED);
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
        trial.database.execute("CREATE TABLE calm ()");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x|null");
    }

    @Test
    void aRunWhoseLockIsGoneBeginsNothingMore() {
        Trial trial = Trial.onPostgresql(NOTES);
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN a int", "SELECT 1")
                .sql(EXPAND, "020-add.sql", "ALTER TABLE note ADD COLUMN b int", "SELECT 1").build();
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepFinished) {
                    trial.database.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2");
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed ->
                assertThat(failed.failure().getMessage()).isEqualTo("The session that holds the lock of this run was lost."));
        assertThat(trial.stateOf(release, "020-add.sql")).isEqualTo(StepState.PLANNED);
    }

    @Test
    void aCancelledStatementEndsOnTheServer() {
        Trial trial = Trial.onPostgresql(NOTES);
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-long.sql", "ALTER TABLE note ADD COLUMN a int; SELECT pg_sleep(60)",
                "SELECT 1").build();
        Thread canceller = new Thread(() -> {
            String running = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'"
                    + " AND datname = current_database()";
            while (trial.database.value(running).equals("0")) {
                Thread.onSpinWait();
            }
            trial.control.cancel();
        });
        canceller.start();
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Stopped.class, stopped -> assertThat(stopped.reason())
                .isEqualTo("expand/010-long.sql was cancelled. Nothing of it took effect: the server took its transaction back."));
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
        assertThat(trial.stateOf(release, "010-long.sql")).isEqualTo(StepState.FAILED);
    }

    @Test
    void aStatementThatTakesLongerThanItsStepAllowsIsEndedAndTheNextStepHasItsOwnTime() {
        Trial trial = Trial.onPostgresql(NOTES);
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-long.sql", new StepAction.Sql("ALTER TABLE note ADD COLUMN a int;"
                + " SELECT pg_sleep(60) WHERE to_regclass('calm') IS NULL", true, Optional.of(Duration.ofMillis(100))), new Undo.Nothing())
                .sql(EXPAND, "020-sleep.sql", "SELECT pg_sleep(0.2)", "SELECT 1").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(FaultCode.STEP_FAILED);
            assertThat(failed.failure().getMessage()).contains("statement timeout");
        });
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
        trial.database.execute("CREATE TABLE calm ()");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @Test
    void aFailedConcurrentIndexLeavesNothingBehind() {
        Trial trial = Trial.onPostgresql(NOTES + "; INSERT INTO note VALUES (2, 'x')");
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-index.sql", new StepAction.Sql(
                "-- one body, one note\nCREATE UNIQUE INDEX CONCURRENTLY note_body ON note (body)", false),
                new Undo.Sql("DROP INDEX CONCURRENTLY note_body", false),
                "SELECT EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('note_body') AND indisvalid)").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.database.value("SELECT to_regclass('note_body')")).isEqualTo("null");
        trial.database.execute("UPDATE note SET body = 'y' WHERE id = 2");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'note_body'::regclass")).isEqualTo("t");
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT to_regclass('note_body')")).isEqualTo("null");
    }

    @Test
    void aConcurrentIndexIsBuiltWhileTheLockOfTheRunIsHeld() {
        Trial trial = Trial.onPostgresql(NOTES);
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-index.sql",
                new StepAction.Sql("CREATE INDEX CONCURRENTLY note_body ON note (body)", false), new Undo.Nothing()).build();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aBrokenJournalStopsEverythingAndIsSaid(Trial trial) {
        Release release = adding();
        trial.run(release, EXPAND);
        if (!trial.isH2()) {
            trial.database.execute("ALTER TABLE chrysalis.chrysalis_journal DISABLE TRIGGER ALL");
        }
        trial.database.execute("UPDATE chrysalis.chrysalis_journal SET actor = 'Eve' WHERE number = 2");
        assertThatThrownBy(() -> trial.rollBack(release, EXPAND)).isInstanceOfSatisfying(ChrysalisException.class, broken -> {
            assertThat(broken.code()).isEqualTo(FaultCode.JOURNAL_BROKEN);
            assertThat(broken.getMessage()).contains("Event 2 (PhaseStarted of a) was changed after it was written");
        });
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatALaterVersionWroteStopsEverythingAndIsSaid(Trial trial) throws SQLException {
        Release release = adding();
        trial.run(release, EXPAND);
        List<JournalEntry> entries = trial.journal();
        try (Connection connection = trial.database.connect()) {
            new Journal(trial.target.dialect().control()).append(connection, Optional.of(entries.get(entries.size() - 1)), Instant.EPOCH,
                    new Origin("Ada", "db-1", "9.9"), new UnreadEvent.WrittenByLaterVersion("a", "", ""));
        }
        Stream.<ThrowingCallable>of(() -> trial.run(release, EXPAND), () -> trial.rollBack(release, EXPAND),
                () -> trial.preview(release, EXPAND)).forEach(call -> assertThatThrownBy(call)
                .isInstanceOfSatisfying(ChrysalisException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(FaultCode.NOT_SUPPORTED);
                    assertThat(refused.remedy()).isEqualTo("Run and roll back with Chrysalis 9.9 or a later version.");
                }));
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x|null");
    }

    @Test
    void whoMayNotCreateTheJournalChangesNothing() {
        Trial trial = Trial.onPostgresql(NOTES + "; CREATE ROLE runner_without_rights LOGIN; GRANT ALL ON note TO runner_without_rights");
        TestDatabase limited = new TestDatabase("limited",
                trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=runner_without_rights"), () -> { });
        assertThatThrownBy(() -> trial.runOn(limited.as(trial.target.dialect()), adding(), EXPAND, trial::noSchema))
                .isInstanceOfSatisfying(ChrysalisException.class, refused -> assertThat(refused.code()).isEqualTo(FaultCode.RIGHT_MISSING));
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
        assertThat(trial.database.value("SELECT to_regnamespace('chrysalis')")).isEqualTo("null");
    }

    @Test
    void aUserOfH2WhoMayOnlyReadTheJournalIsToldThatARightIsMissing() {
        Trial trial = Trial.onH2(NOTES + "; CREATE USER reader PASSWORD ''; GRANT SELECT ON SCHEMA public TO reader");
        trial.run(new ReleaseBuilder("b").sql(EXPAND, "010-one.sql", "SELECT 1", "SELECT 1").build(), EXPAND);
        trial.database.execute("GRANT SELECT ON SCHEMA chrysalis TO reader");
        TestDatabase limited = new TestDatabase("limited", trial.database.jdbcUrl().replaceFirst(";.*", "") + ";USER=reader;PASSWORD=", () -> { });
        int events = trial.journal().size();
        assertThatThrownBy(() -> trial.runOn(limited.as(trial.target.dialect()), adding(), EXPAND, trial::noSchema))
                .isInstanceOfSatisfying(ChrysalisException.class, refused -> assertThat(refused.code()).isEqualTo(FaultCode.RIGHT_MISSING));
        assertThat(trial.journal()).hasSize(events);
    }

    @Test
    void whoDoesNotOwnATableIsToldTheGrantThatHelps() {
        Trial trial = Trial.onPostgresql(NOTES + "; CREATE ROLE runner_without_table LOGIN; CREATE ROLE owner_of_notes;"
                + " DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO runner_without_table', current_database()); END $$");
        Database limited = new TestDatabase("limited", trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=runner_without_table"), () -> { })
                .as(trial.target.dialect());
        assertThat(grantThatHelps(trial, limited)).isEqualTo("ALTER TABLE note OWNER TO runner_without_table");
        trial.database.execute("ALTER TABLE note OWNER TO owner_of_notes");
        assertThat(grantThatHelps(trial, limited)).isEqualTo("GRANT owner_of_notes TO runner_without_table");
        trial.database.execute("GRANT owner_of_notes TO runner_without_table");
        assertThat(trial.runOn(limited, adding(), CONTRACT, trial::noSchema)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(grantThatHelps(trial, limited, "INSERT INTO other SELECT 1")).isEqualTo(
                "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE other TO runner_without_table");
    }

    private static String grantThatHelps(Trial trial, Database limited) {
        return remedy(trial.runOn(limited, adding(), EXPAND, trial::noSchema));
    }

    private static String grantThatHelps(Trial trial, Database limited, String sql) {
        trial.database.execute("CREATE TABLE other (id int)");
        return remedy(trial.runOn(limited, new ReleaseBuilder("b").sql(EXPAND, "010-write.sql", sql, "SELECT 1").build(), EXPAND,
                trial::noSchema));
    }

    private static String remedy(RunOutcome outcome) {
        ChrysalisException failure = ((RunOutcome.Failed) outcome).failure();
        assertThat(failure.code()).isEqualTo(FaultCode.RIGHT_MISSING);
        assertThat(failure.remedy()).startsWith("Let an administrator run this, then run again: ");
        return failure.remedy().substring("Let an administrator run this, then run again: ".length());
    }

    /** Each time it is asked it is a minute earlier. */
    private static final class ClockThatGoesBack extends Clock {

        private Instant now = Instant.parse("2026-11-21T02:00:00Z");

        @Override
        public Instant instant() {
            now = now.minusSeconds(60);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
