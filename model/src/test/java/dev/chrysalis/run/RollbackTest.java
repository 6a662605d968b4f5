package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollbackTest {

    private static final String NOTES = "CREATE TABLE note (id int PRIMARY KEY); INSERT INTO note VALUES (1), (2)";

    static Stream<Trial> trials() {
        return Trial.onEach(NOTES);
    }

    private static ReleaseBuilder release(String name) {
        return new ReleaseBuilder(name)
                .sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN " + name + " int", "ALTER TABLE note DROP COLUMN " + name)
                .sql(EXPAND, "020-fill.sql", "UPDATE note SET " + name + " = 7", "UPDATE note SET " + name + " = NULL")
                .step(ROLLOUT, "010-tell.md", new StepAction.Manual("Tell support.", Optional.empty()), new Undo.Manual("Tell them again."))
                .sql(CONTRACT, "010-hide.sql", "ALTER TABLE note ADD COLUMN hidden int", "ALTER TABLE note DROP COLUMN hidden");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseGoesBackToItsStartNewestStepFirst(Trial trial) {
        Release release = release("a").build();
        trial.run(release, CONTRACT);
        assertThat(trial.preview(release, EXPAND).steps()).extracting(undone -> undone.step().id().path())
                .containsExactly("contract/010-hide.sql", "rollout/010-tell.md", "expand/020-fill.sql", "expand/010-add.sql");
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1", "2");
        assertThat(RunState.of(trial.journal()).release("a").state()).isEqualTo(ReleaseState.PLANNED);
        assertThat(trial.said).contains("undo: Tell them again.");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPhaseGoesBackToItsStartAndForwardAgain(Trial trial) {
        Release release = release("a").build();
        trial.run(release, CONTRACT);
        assertThat(trial.rollBack(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1|7", "2|7");
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1|7|null", "2|7|null");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void onlyTheCurrentReleaseGoesBack(Trial trial) {
        Release first = release("a").build();
        trial.run(first, ROLLOUT);
        trial.run(release("b").build(), EXPAND);
        String sealed = "a is sealed: b was started after it, and only the current release can be rolled back.";
        assertThat(trial.preview(first, EXPAND).refusal()).contains(sealed);
        assertThat(trial.rollBack(first, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(sealed));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void nothingGoesBackPastAPointOfNoReturn(Trial trial) {
        Release release = release("a").step(CONTRACT, "020-drop.sql", new StepAction.Sql("DELETE FROM note", true),
                new Undo.Impossible("the rows are gone.")).build();
        trial.run(release, CONTRACT);
        assertThat(trial.preview(release, EXPAND).refusal()).hasValueSatisfying(reason ->
                assertThat(reason).startsWith("contract/020-drop.sql was performed").endsWith("cannot be undone: the rows are gone."));
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOf(RunOutcome.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatCannotBeUndoneAndIsHalfThereKeepsTheWayForward(Trial trial) {
        Release release = dropping("ALTER TABLE note DROP COLUMN old; ALTER TABLE note DROP COLUMN missing");
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Failed.class);
        if (trial.isH2()) {
            assertThat(trial.preview(release, EXPAND).refusal()).hasValueSatisfying(reason ->
                    assertThat(reason).startsWith("contract/010-drop.sql was begun").endsWith("cannot be undone: the column is gone."));
            assertThat(trial.rollBack(release, EXPAND)).isInstanceOf(RunOutcome.Refused.class);
        } else {
            assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(trial.run(dropping("SELECT 1"), ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        }
        Release repaired = dropping("ALTER TABLE note DROP COLUMN old; ALTER TABLE note ADD COLUMN fresh int");
        trial.acceptsEdits = true;
        assertThat(trial.run(repaired, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1|null", "2|null");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatWasEditedAfterAPartOfItTookEffectIsAskedFor(Trial trial) {
        trial.run(tagging("DROP TABLE tag; ALTER TABLE note DROP COLUMN missing"), EXPAND);
        assertThat(trial.rollBack(tagging("DROP TABLE tag; ALTER TABLE note DROP COLUMN missing"), EXPAND))
                .isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.stateOf(tagging("DROP TABLE tag"), "010-tag.sql")).isEqualTo(StepState.UNDO_FAILED);
        Release mended = tagging("DROP TABLE tag; ALTER TABLE note DROP COLUMN mark");
        String edited = "a/expand/010-tag.sql was edited after 1 statement of its undo took effect; the next rollback begins with statement 2 of"
                + " the undo as it is now.";
        if (trial.isH2()) {
            assertThat(trial.preview(mended, EXPAND).edits()).containsExactly(edited);
            assertThat(trial.rollBack(mended, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(edited));
            assertThat(trial.run(mended, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(edited));
            trial.acceptsEdits = true;
        } else {
            // a transaction takes effect wholly or not at all
            assertThat(trial.preview(mended, EXPAND).edits()).isEmpty();
        }
        assertThat(trial.rollBack(mended, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1", "2");
        assertThat(trial.events()).as("who knew of it stands in the journal").filteredOn(ReleaseEvent.FindingsAccepted.class::isInstance)
                .isEqualTo(trial.isH2() ? List.of(new ReleaseEvent.FindingsAccepted("a", List.of(edited))) : List.of());
    }

    private static Release tagging(String undo) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-tag.sql", "ALTER TABLE note ADD COLUMN mark int; CREATE TABLE tag (id int)", undo).build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aDropThatTheServerRefusedHoldsNobodyBack(Trial trial) {
        Release release = dropping("ALTER TABLE note DROP COLUMN missing");
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1", "2");
    }

    private static Release dropping(String drop) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN old int", "ALTER TABLE note DROP COLUMN old")
                .step(CONTRACT, "010-drop.sql", new StepAction.Sql(drop, true), new Undo.Impossible("the column is gone.")).build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepThatWasHalfAppliedIsUndoneHalfway(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-two.sql",
                "ALTER TABLE note ADD COLUMN x int; ALTER TABLE note ADD COLUMN id int; ALTER TABLE note ADD COLUMN y int",
                "ALTER TABLE note DROP COLUMN y; ALTER TABLE note DROP COLUMN x").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoOfAHalfAppliedStepPassesOverNothingThatIsNotItsOwnEffect(Trial trial) {
        Release release = new ReleaseBuilder("a")
                .step(EXPAND, "010-half.sql", new StepAction.Sql("ALTER TABLE note ADD COLUMN fresh varchar(20);"
                + " UPDATE note SET fresh = 'new'; CREATE TABLE more AS SELECT * FROM missing", false),
                new Undo.Sql("DROP TABLE more; UPDATE note SET id = old_name; ALTER TABLE note DROP COLUMN fresh", false)).build();
        trial.database.execute("INSERT INTO note (id) VALUES (7)");
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.failure().getMessage()).containsIgnoringCase("old_name");
            assertThat(failed.failure().databaseState()).startsWith("Of its 3 statements the first 1 took effect");
        });
        assertThat(trial.said).anyMatch(line -> line.startsWith("Statement 1 was passed over:"));
        assertThat(trial.database.rows("SELECT fresh FROM note WHERE id = 7")).containsExactly("new");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatFailsIsRepairedAndResumed(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN x int",
                "ALTER TABLE note DROP COLUMN y").build();
        trial.run(release, EXPAND);
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.stateOf(release, "010-add.sql")).isEqualTo(StepState.UNDO_FAILED);
        assertThat(trial.rollBack(release, EXPAND)).as("a wrong undo stays wrong").isInstanceOf(RunOutcome.Failed.class);
        Release repaired = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN x int",
                "ALTER TABLE note DROP COLUMN x").build();
        assertThat(trial.rollBack(repaired, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepThatWasEditedBeforeAnUndoThatTookNoEffectIsReportedAsOneThatIsDone(Trial trial) {
        String undo = "ALTER TABLE note DROP COLUMN missing";
        trial.run(adding("x", undo), EXPAND);
        Release edited = adding("y", undo);
        assertThat(trial.rollBack(edited, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        String finding = "a/expand/010-add.sql was edited after it was applied: the database has what its text said before, not what it says now.";
        assertThat(trial.run(edited, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(finding));
    }

    @Test
    void anEditThatWasAcceptedWhileTurningForwardIsReportedAfterwardsToo() {
        Trial trial = Trial.onPostgresql(NOTES);
        String undo = "ALTER TABLE note DROP COLUMN missing";
        trial.run(adding("x", undo), EXPAND);
        Release edited = adding("y", undo);
        trial.rollBack(edited, EXPAND);
        trial.acceptsEdits = true;
        assertThat(trial.run(edited, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        trial.acceptsEdits = false;
        assertThat(trial.run(edited, ROLLOUT)).isInstanceOf(RunOutcome.Refused.class);
    }

    private static Release adding(String column, String undo) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN " + column + " int", undo).build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRollbackThatWasStoppedMayBeTurnedForward(Trial trial) {
        Release release = release("a").build();
        trial.run(release, CONTRACT);
        trial.confirms = false;
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOf(RunOutcome.AnswerNeeded.class);
        trial.confirms = true;
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.database.rows("SELECT * FROM note ORDER BY id")).containsExactly("1|7|null", "2|7|null");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseThatWasNeverBegunHasNothingToUndo(Trial trial) {
        assertThat(trial.preview(release("a").build(), EXPAND).refusal())
                .contains("a is not the current release of this database; no release is.");
    }
}
