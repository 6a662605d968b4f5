package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chrysalis.dialect.sql.TableSql;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.testing.EmbeddedPostgresql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partition that leaves while its parent is in use is half detached when that is cut off; the next run, or a rollback, makes it whole. */
class DetachingTest {

    private static final String LOGS = "CREATE TABLE log (id int, kind int) PARTITION BY LIST (kind);"
            + "CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1); CREATE TABLE log_2 PARTITION OF log FOR VALUES IN (2); INSERT INTO log VALUES (1, 1), (2, 2)";
    private static final ObjectName LOG = new ObjectName("public", "log");
    private static final ObjectName PARTITION = new ObjectName("public", "log_1");
    private static final String PENDING = "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = 'log_1'::regclass";

    private Trial trial;
    private Release release;

    @BeforeEach
    void aPartitionIsToLeave() {
        assumeThat(EmbeddedPostgresql.major()).isGreaterThanOrEqualTo(14);
        trial = Trial.onPostgresql(LOGS);
        TableSql tables = trial.target.dialect().sql().tables();
        release = new ReleaseBuilder("a").step(EXPAND, "010-detach.sql", new StepAction.Sql(tables.detachPartition(PARTITION, LOG, true), false),
                new Undo.Sql(tables.finishDetaching(PARTITION, LOG) + ";\n"
                        + tables.attachPartition(PARTITION, new PartitionOf(LOG, "FOR VALUES IN (1)")), false),
                trial.target.dialect().sql().states().isDetached(LOG, PARTITION)).build();
    }

    @Test
    void whatIsCutOffWhileItWaitsIsBroughtToItsEndByTheNextRun() throws SQLException {
        runIntoAReader();

        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertDetached();
    }

    @Test
    void whatIsCutOffWhileItWaitsIsTakenBackByARollback() throws SQLException {
        runIntoAReader();

        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows(PENDING)).containsExactly("f");
        assertThat(trial.database.rows("SELECT * FROM log ORDER BY id")).containsExactly("1|1", "2|2");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertDetached();
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM log ORDER BY id")).containsExactly("1|1", "2|2");
    }

    @Test
    void whatNeverBeganIsTakenBackByARollbackToo() throws SQLException {
        try (Connection holder = trial.database.connect(); Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE log IN SHARE UPDATE EXCLUSIVE MODE");
            assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
            holder.rollback();
        }
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM log ORDER BY id")).containsExactly("1|1", "2|2");
    }

    @Test
    void aSessionThatIsEndedWhileItWaitsLeavesNothingHalfDone() throws SQLException {
        try (Connection holder = reading()) {
            trial.alsoTold = new RunObserver() {
                @Override
                public void going(Step step, StatementLook look) {
                    if (!look.blockers().isEmpty()) {
                        trial.database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid() AND query LIKE '%DETACH PARTITION%CONCURRENTLY%'");
                    }
                }
            };
            assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed ->
                    assertThat(failed.failure().code()).isIn(FaultCode.CONNECTION_LOST, FaultCode.LOCK_NOT_GRANTED));
            assertThat(trial.stateOf(release, "010-detach.sql")).isIn(StepState.STARTED, StepState.FAILED);
            holder.rollback();
        }
        trial.alsoTold = new RunObserver() { };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertDetached();
    }

    private void runIntoAReader() throws SQLException {
        try (Connection holder = reading()) {
            assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
                assertThat(failed.failure().code()).isEqualTo(FaultCode.LOCK_NOT_GRANTED);
                assertThat(failed.failure().databaseState()).startsWith("The statement may have stopped half-way");
            });
            assertThat(trial.database.rows(PENDING)).containsExactly("t");
            holder.rollback();
        }
    }

    private Connection reading() throws SQLException {
        Connection holder = trial.database.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT * FROM log");
        }
        return holder;
    }

    private void assertDetached() {
        assertThat(trial.database.rows(PENDING)).isEmpty();
        assertThat(trial.database.rows("SELECT * FROM log")).containsExactly("2|2");
        assertThat(trial.database.rows("SELECT * FROM log_1")).containsExactly("1|1");
    }
}
