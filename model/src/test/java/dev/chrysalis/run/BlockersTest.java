package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.session.CurrentRunner;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody holds what a step needs: who that is, what the operator may do about it, and what a long statement tells of itself. */
class BlockersTest {

    private static final String TABLES = "CREATE TABLE note (id int PRIMARY KEY, body varchar(20)); INSERT INTO note VALUES (1, 'x');"
            + " CREATE TABLE tag (id int PRIMARY KEY)";
    private static final String CONCURRENT = "CREATE INDEX CONCURRENTLY note_body ON note (body)";

    static Stream<Trial> trials() {
        return Trial.onEach(TABLES);
    }

    private static Release adding() {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN a int", "ALTER TABLE note DROP COLUMN a")
                .build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theOneInTheWayIsEndedAtTheOperatorsWordAndTheJournalSaysSo(Trial trial) throws SQLException {
        try (Connection holder = held(trial.database)) {
            whenWaiting(trial, blocker -> trial.control.end(blocker));
            assertThat(trial.run(adding(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(holder.isValid(1)).isFalse();
        }
        Blocker blocker = trial.blockers.get(0).get(0);
        assertThat(blocker.endable()).isTrue();
        assertThat(trial.events()).filteredOn(StepEvent.BlockerTerminated.class::isInstance).singleElement()
                .isInstanceOfSatisfying(StepEvent.BlockerTerminated.class, ended -> {
                    assertThat(ended.session()).isEqualTo(blocker.session());
                    assertThat(ended.blocker()).startsWith("session " + blocker.session());
                });
        assertThat(trial.said).contains("Session " + blocker.session() + " was ended by Ada.");
        assertThat(trial.database.rows("SELECT body FROM note")).containsExactly("x");
    }

    @Test
    void ofASessionThatTheUserMayNotLookIntoOnlyWhatIsKnownIsSaid() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES + "; CREATE ROLE owner_of_the_note LOGIN; ALTER TABLE note OWNER TO owner_of_the_note;"
                + " DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO owner_of_the_note', current_database()); END $$");
        TestDatabase limited = new TestDatabase("limited", trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=owner_of_the_note"), () -> { });
        try (Connection holder = held(trial.database)) {
            RunOutcome outcome = trial.runOn(limited.as(trial.target.dialect()), adding(), EXPAND, trial::noSchema);
            assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> assertThat(failed.failure().getMessage())
                    .containsPattern("held by session \\d+ of \\w+.*, which does what this user may not see, holds \\w+\\.")
                    .doesNotContain("1970", "<"));
            assertThat(holder.isValid(1)).isTrue();
        }
    }

    @Test
    void ofARunThatTheUserMayNotLookIntoNoTimeIsSaid() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES + "; CREATE ROLE watcher_of_runs LOGIN");
        TestDatabase limited = new TestDatabase("limited", trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=watcher_of_runs"), () -> { });
        try (Connection runner = trial.database.connect(); Connection watcher = limited.connect()) {
            assertThat(trial.target.dialect().control().sessions().tryRunLock(runner)).isTrue();
            assertThat(new CurrentRunner(limited.as(trial.target.dialect())).sentence()).hasValueSatisfying(sentence ->
                    assertThat(sentence).matches("A release runs on this database, by session \\d+ of \\w+.*\\."));
            assertThat(trial.target.dialect().control().sessions().runLockHolder(watcher)).hasValueSatisfying(holder -> {
                assertThat(holder.isVeiled()).isTrue();
                assertThat(holder.query()).isEmpty();
            });
        }
    }

    @Test
    void whoHasGoneOnSinceItWasSeenIsLeftAlone() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES);
        try (Connection holder = held(trial.database)) {
            whenWaiting(trial, blocker -> {
                commitAndBegin(holder);
                trial.control.end(blocker);
            });
            assertThat(trial.run(adding(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(trial.said).contains("Session " + trial.blockers.get(0).get(0).session()
                    + " had gone on by itself; nothing was ended.");
            assertThat(holder.isValid(1)).isTrue();
        }
        assertThat(trial.kinds()).doesNotContain("BlockerTerminated");
    }

    @Test
    void whoMayNotEndOthersIsNotOfferedIt() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES
                + "; DROP ROLE IF EXISTS modest; CREATE ROLE modest LOGIN; ALTER TABLE note OWNER TO modest;"
                + " DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO modest', current_database()); END $$");
        TestDatabase modest = new TestDatabase("modest", trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=modest"), () -> { });
        try (Connection holder = held(trial.database)) {
            whenWaiting(trial, blocker -> rollBack(holder));
            assertThat(trial.runOn(modest.as(trial.target.dialect()), adding(), EXPAND, trial::noSchema))
                    .isEqualTo(new RunOutcome.Finished(EXPAND));
        }
        assertThat(trial.blockers.get(0)).singleElement().satisfies(blocker -> assertThat(blocker.endable()).isFalse());
        trial.database.execute("REASSIGN OWNED BY modest TO postgres; DROP OWNED BY modest; DROP ROLE modest");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepIsPutOffUntilThoseOfOtherTablesAreDone(Trial trial) throws SQLException {
        Release release = new ReleaseBuilder("a")
                .locking("note", EXPAND, "010-note.sql", "ALTER TABLE note ADD COLUMN a int")
                .locking("tag", EXPAND, "020-tag.sql", "ALTER TABLE tag ADD COLUMN a int")
                .locking("note", EXPAND, "030-note.sql", "ALTER TABLE note ADD COLUMN b int").build();
        try (Connection holder = held(trial.database)) {
            trial.alsoTold = new RunObserver() {
                @Override
                public void waitingForLock(Step step, LockWait wait) {
                    assertThat(wait.putOff()).isEqualTo(trial.stateOf(release, "020-tag.sql") != dev.chrysalis.journal.StepState.DONE);
                    if (wait.putOff()) {
                        trial.control.putOff();
                    } else {
                        rollBack(holder);
                        trial.control.retryNow();
                    }
                }
            };
            assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        }
        assertThat(finished(trial)).containsExactly("020-tag.sql", "010-note.sql", "030-note.sql");
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
    }

    @Test
    void aConcurrentIndexNamesWhomItWaitsForWhileItWaitsAndHowFarItIs() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES);
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-index.sql", new StepAction.Sql(CONCURRENT, false), new Undo.Nothing())
                .build();
        List<StatementLook> looks = new CopyOnWriteArrayList<>();
        try (Connection holder = held(trial.database)) {
            trial.alsoTold = new RunObserver() {
                @Override
                public void going(Step step, StatementLook look) {
                    looks.add(look);
                    if (!look.blockers().isEmpty() && look.progress().isPresent()) {
                        rollBack(holder);
                    }
                }
            };
            assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        }
        assertThat(looks).anySatisfy(look -> {
            assertThat(look.blockers()).singleElement().satisfies(blocker -> assertThat(blocker.state()).isEqualTo("idle in transaction"));
            assertThat(look.progress().orElseThrow().stage()).isEqualTo("waiting for writers before build");
            assertThat(look.progress().orElseThrow().total()).isEqualTo(1);
        });
    }

    @Test
    void whileAnIndexIsBuiltConcurrentlyNoTransactionOfTheRunIsOpenForItToWaitFor() throws SQLException {
        Trial trial = Trial.onPostgresql(TABLES);
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-index.sql", new StepAction.Sql(CONCURRENT, false), new Undo.Nothing())
                .build();
        List<String> open = new CopyOnWriteArrayList<>();
        try (Connection holder = held(trial.database)) {
            trial.alsoTold = new RunObserver() {
                @Override
                public void going(Step step, StatementLook look) {
                    if (look.progress().isPresent()) {
                        open.addAll(trial.database.rows("SELECT query FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> " + pid(holder)
                                + " AND (backend_xid IS NOT NULL OR state = 'idle in transaction')"));
                        rollBack(holder);
                    }
                }
            };
            assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        }
        assertThat(open).isEmpty();
    }

    private static Connection held(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE note SET body = 'held'");
        }
        return connection;
    }

    private static void whenWaiting(Trial trial, Consumer<Blocker> answer) {
        trial.alsoTold = new RunObserver() {
            @Override
            public void waitingForLock(Step step, LockWait wait) {
                answer.accept(wait.blockers().get(0));
            }
        };
    }

    private static List<String> finished(Trial trial) {
        return trial.events().stream().filter(StepEvent.StepFinished.class::isInstance)
                .map(event -> event.stepId().orElseThrow().fileName()).toList();
    }

    private static void commitAndBegin(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            connection.commit();
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pid(Connection connection) {
        try {
            return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
