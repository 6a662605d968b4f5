package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.testing.CuttableLine;
import dev.chrysalis.testing.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The line to the server is cut, or the server crashes and starts again, while a step goes on. */
class LostServerTest {

    private final Trial trial = Trial.onPostgresql("CREATE TABLE note (id int PRIMARY KEY, size int);"
            + " INSERT INTO note SELECT n FROM generate_series(1, 500) AS s(n)");
    private final Release release = new ReleaseBuilder("a")
            .step(EXPAND, "010-fill.backfill.yaml", new StepAction.Backfill("note", List.of("id"), "size = id * 2",
                    Optional.of("size IS NULL"), 5, Optional.empty()), new Undo.Nothing())
            .sql(EXPAND, "020-add.sql", "ALTER TABLE note ADD COLUMN a int", "ALTER TABLE note DROP COLUMN a").build();

    @Test
    void aCutLineIsSaidAndTheNextRunGoesOnAfterTheLastBatch() throws Exception {
        URI server = URI.create(trial.database.jdbcUrl().substring("jdbc:".length()));
        try (CuttableLine line = new CuttableLine(server.getHost(), server.getPort())) {
            TestDatabase far = new TestDatabase(trial.database.name(), trial.database.jdbcUrl()
                    .replace(server.getHost() + ":" + server.getPort(), "localhost:" + line.port()), () -> { });
            afterBatch(3, line::cut);
            lost(() -> trial.runOn(far.as(trial.target.dialect()), release, EXPAND, trial::noSchema));
        }
        goesOn();
    }

    @Test
    void aServerThatCrashesAndComesBackHasLostNothing() {
        afterBatch(3, () -> {
            try (Connection witness = trial.database.connect()) {
                String backend = trial.database.value("SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() LIMIT 1");
                assertThat(ProcessHandle.of(Long.parseLong(backend)).orElseThrow().destroyForcibly()).isTrue();
                awaitEnd(witness);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            awaitServer();
        });
        lost(() -> trial.run(release, EXPAND));
        goesOn();
    }

    private void lost(Supplier<RunOutcome> run) {
        assertThat(run.get()).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(FaultCode.CONNECTION_LOST);
            assertThat(failed.failure().databaseState()).startsWith("All that was committed is there and in the journal");
        });
        trial.alsoTold = new RunObserver() { };
    }

    private void goesOn() {
        assertThat(awaitFreed()).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM note WHERE size = id * 2")).isEqualTo("500");
        assertThat(trial.events()).filteredOn(StepEvent.BatchCommitted.class::isInstance)
                .extracting(event -> ((StepEvent.BatchCommitted) event).rows()).doesNotHaveDuplicates().isSorted().endsWith(500L);
    }

    private void afterBatch(int batch, Runnable disturbance) {
        trial.alsoTold = new RunObserver() {

            private int batches;

            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.BatchCommitted && ++batches == batch) {
                    disturbance.run();
                }
            }
        };
    }

    /** The server needs a moment to notice that a client is gone. */
    private RunOutcome awaitFreed() {
        for (int tries = 1; ; tries++) {
            try {
                return trial.run(release, EXPAND);
            } catch (ChrysalisException e) {
                assertThat(e.code()).isEqualTo(FaultCode.RUN_IN_PROGRESS);
                assertThat(tries).isLessThan(6_000);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
        }
    }

    /** A server that lost one of its processes ends all others, a moment later. */
    private static void awaitEnd(Connection witness) throws SQLException {
        for (int tries = 1; witness.isValid(5); tries++) {
            assertThat(tries).as("the server notices its loss").isLessThan(6_000);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void awaitServer() {
        for (int tries = 1; ; tries++) {
            try {
                trial.database.value("SELECT 1");
                return;
            } catch (IllegalStateException e) {
                assertThat(tries).as("the server comes back").isLessThan(6_000);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
