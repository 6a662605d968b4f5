package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that lost its lock while a statement was on, or behind whose back somebody else wrote, commits nothing any more. */
@Timeout(300)
public class LostLockTest {

    private static final String AMOUNTS = """
            CREATE TABLE amount (id int PRIMARY KEY, x int);
            INSERT INTO amount VALUES (1, 1), (2, 1);
            CREATE TABLE gate (opened int);
            """;
    private static final String GATE = AMOUNTS + """
            CREATE FUNCTION pass_gate() RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                WHILE NOT EXISTS (SELECT FROM gate) LOOP PERFORM pg_sleep(0.01); END LOOP;
                RETURN 100;
            END $$;
            """;
    private static final String H2_GATE = AMOUNTS + "CREATE ALIAS pass_gate FOR 'dev.chrysalis.run.LostLockTest.passGate'";

    static Stream<Trial> trials() {
        return Stream.of(Trial.onH2(H2_GATE), Trial.onPostgresql(GATE));
    }

    /** What the statement of a run on H2 waits for, once it has written the first row; looked at in a session of its own. */
    public static int passGate(String url) throws SQLException {
        try (Connection other = DriverManager.getConnection(url)) {
            while (isEmpty(other)) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
        return 100;
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT 1 FROM gate")) {
            return !row.next();
        }
    }

    private static Release multiplying(Trial trial) {
        String url = trial.isH2() ? "'" + trial.database.jdbcUrl() + "'" : "";
        return new ReleaseBuilder("a").sql(EXPAND, "010-multiply.sql",
                "UPDATE amount SET x = x * CASE WHEN id = 2 THEN pass_gate(" + url + ") ELSE 100 END", "SELECT 1").build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatASecondRunDoesAgainIsNotCommittedByTheFirst(Trial first) throws Exception {
        Release release = multiplying(first);
        CountDownLatch begun = startedIn(first);
        CompletableFuture<RunOutcome> slow = started(first, release);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        awaitStatement(first, slow);
        endLock(first);

        Trial second = new Trial(first.database, first.target.dialect());
        second.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        CountDownLatch again = startedIn(second);
        CompletableFuture<RunOutcome> quick = started(second, release);
        assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        first.database.execute("INSERT INTO gate VALUES (1)");

        assertThat(slow.get(20, TimeUnit.SECONDS)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(quick.get(20, TimeUnit.SECONDS)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(first.database.rows("SELECT x FROM amount ORDER BY id")).containsExactly("100", "100");
        assertThat(first.kinds()).filteredOn(kind -> kind.startsWith("Step")).containsExactly("StepStarted", "StepStarted", "StepFinished");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRunThatLostItsLockWhileAStatementWasOnTakesItBackAndSaysSo(Trial trial) throws Exception {
        CountDownLatch begun = startedIn(trial);
        CompletableFuture<RunOutcome> slow = started(trial, multiplying(trial));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        awaitStatement(trial, slow);
        endLock(trial);
        trial.database.execute("INSERT INTO gate VALUES (1)");
        assertThat(slow.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.failure()).hasMessage("The session that holds the lock of this run was lost.");
            assertThat(failed.failure().databaseState()).contains("what was not committed is taken back");
        });
        assertThat(trial.database.rows("SELECT x FROM amount ORDER BY id")).containsExactly("1", "1");
        assertThat(trial.kinds()).endsWith("StepStarted");
        assertThat(trial.run(multiplying(trial), EXPAND))
                .isInstanceOf(trial.isH2() ? RunOutcome.AnswerNeeded.class : RunOutcome.Finished.class);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whoFindsAStrangersEventBehindItsOwnTakesItsWorkBackAndNamesTheStranger(Trial trial) {
        trial.database.execute("INSERT INTO gate VALUES (1)");
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted started) {
                    write(trial, entry, started);
                }
            }
        };
        assertThat(trial.run(multiplying(trial), EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            ChrysalisException failure = failed.failure();
            assertThat(failure.code()).isEqualTo(FaultCode.RUN_IN_PROGRESS);
            assertThat(failure).hasMessage("Somebody else wrote into the journal while this run was on, behind event 3 with which it had"
                    + " ended: event 4 (StepStarted of a) by Eve on db-2.");
            assertThat(failure.remedy()).contains("Then run again");
        });
        assertThat(trial.database.rows("SELECT x FROM amount ORDER BY id")).containsExactly("1", "1");
        assertThat(trial.kinds()).endsWith("StepStarted", "StepStarted");
    }

    private static void write(Trial trial, JournalEntry last, JournalEvent event) {
        try (Connection connection = trial.database.connect()) {
            new Journal(trial.target.dialect().control()).append(connection, Optional.of(last), trial.clock.instant(),
                    new Origin("Eve", "db-2", "0.1"), event);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<RunOutcome> started(Trial trial, Release release) {
        return CompletableFuture.supplyAsync(() -> trial.run(release, EXPAND), task -> new Thread(task).start());
    }

    private static CountDownLatch startedIn(Trial trial) {
        CountDownLatch started = new CountDownLatch(1);
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted) {
                    started.countDown();
                }
            }
        };
        return started;
    }

    private static void awaitStatement(Trial trial, CompletableFuture<RunOutcome> run) {
        String running = trial.isH2()
                ? "SELECT count(*) FROM information_schema.sessions WHERE executing_statement LIKE 'UPDATE amount%'"
                : "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'UPDATE amount%' AND state = 'active'"
                        + " AND datname = current_database()";
        while (!trial.database.value(running).equals("1")) {
            assertThat(run.getNow(null)).as("the run ended before its statement was on").isNull();
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static void endLock(Trial trial) {
        List<String> ended = trial.database.rows(trial.isH2()
                ? "SELECT ABORT_SESSION(session_id) FROM information_schema.locks WHERE lower(table_name) = 'chrysalis_run_lock'"
                : "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())");
        assertThat(ended).hasSize(1);
    }
}
