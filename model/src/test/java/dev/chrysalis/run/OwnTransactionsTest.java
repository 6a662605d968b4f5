package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.statement.StatementWords;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that would take the transaction out of the run's hands. */
class OwnTransactionsTest {

    static Stream<Trial> trials() {
        return Trial.onEach("CREATE TABLE note (id int PRIMARY KEY, body varchar(20)); INSERT INTO note VALUES (1, 'x')");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aScriptThatCommitsInItsMiddleIsRefusedBeforeAnythingIsBegun(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-first.sql", "ALTER TABLE note ADD COLUMN a int",
                        "ALTER TABLE note DROP COLUMN a")
                .sql(CONTRACT, "010-half.sql", "INSERT INTO note VALUES (2, 'COMMIT;'); /* now */ commit; SELECT * FROM missing",
                        "DELETE FROM note WHERE id = 2").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused -> {
            assertThat(refused.reason())
                    .isEqualTo("contract/010-half.sql begins or ends a transaction itself: its statement 2 is \"commit\".");
            assertThat(refused.remedy()).contains("Take the statement out");
        });
        assertThat(trial.journal()).isEmpty();
        assertThat(trial.database.rows("SELECT * FROM note")).containsExactly("1|x");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatDoesSoIsRefusedForwardAndBack(Trial trial) {
        String addA = "ALTER TABLE note ADD COLUMN a int";
        Release sound = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", addA, "ALTER TABLE note DROP COLUMN a").build();
        Release edited = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", addA, "ALTER TABLE note DROP COLUMN a; COMMIT").build();
        String finding = "The undo of expand/010-add.sql begins or ends a transaction itself: its statement 2 is \"COMMIT\".";
        assertThat(trial.run(edited, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(finding));
        trial.run(sound, EXPAND);
        int events = trial.journal().size();
        assertThat(trial.rollBack(edited, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(finding));
        assertThat(trial.journal()).hasSize(events);
        assertThat(trial.rollBack(sound, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "start  transaction read write", "COMMIT WORK", "End", "ABORT", "ROLLBACK", "rollback work and chain",
        "PREPARE TRANSACTION 'x'", "-- so\nCOMMIT PREPARED 'x'", "/* a /* b */ c */ COMMIT", "SET AUTOCOMMIT FALSE"})
    void whatRulesATransactionIsKnownByItsFirstWords(String statement) {
        assertThat(new StatementWords(statement).ruleTransaction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAVEPOINT a", "ROLLBACK TO a", "ROLLBACK WORK TO SAVEPOINT a", "RELEASE a", "COMMENT ON TABLE commit IS 'end'",
        "endow()", "DO $$ BEGIN PERFORM 1; END $$", "-- COMMIT\nSELECT 1", "PREPARE q AS SELECT 1"})
    void allElseMayStay(String statement) {
        assertThat(new StatementWords(statement).ruleTransaction()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aSavepointInAScriptIsWithinItsTransaction(Trial trial) {
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-save.sql", new StepAction.Sql("INSERT INTO note VALUES (2, 'y');"
                + " SAVEPOINT s; INSERT INTO note VALUES (3, 'z'); " + (trial.isH2() ? "DELETE FROM note WHERE id = 3" : "ROLLBACK TO s"),
                true), new Undo.Sql("DELETE FROM note WHERE id = 2", true)).build();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT id FROM note ORDER BY id")).containsExactly("1", "2");
    }
}
