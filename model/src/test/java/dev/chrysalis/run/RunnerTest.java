package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.StopCondition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunnerTest {

    private static final String NOTES = "CREATE TABLE note (id int PRIMARY KEY, body varchar(20))";

    static Stream<Trial> trials() {
        return Trial.onEach(NOTES);
    }

    private static ReleaseBuilder release(String name) {
        return new ReleaseBuilder(name).sql(EXPAND, "010-add.sql", "ALTER TABLE note ADD COLUMN " + name + " int",
                "ALTER TABLE note DROP COLUMN " + name);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepIsPerformedAndInTheJournal(Trial trial) {
        Release release = release("a").build();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT a FROM note")).isEmpty();
        assertThat(trial.kinds()).containsExactly("ReleaseStarted", "PhaseStarted", "StepStarted", "StepFinished", "ObjectsNoted",
                "PhaseFinished");
        assertThat(trial.journal().get(0).actor()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aSecondRunFindsAllDoneAndWritesNothing(Trial trial) {
        Release release = release("a").build();
        trial.run(release, EXPAND);
        int before = trial.journal().size();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.journal()).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseIsClosedAfterItsContract(Trial trial) {
        Release release = release("a").build();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.kinds()).endsWith("ReleaseClosed");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepThatFailsLeavesASentenceAndTheNextRunGoesOnWithIt(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-fill.sql",
                "INSERT INTO note VALUES (1, 'x'); INSERT INTO note SELECT id + 1, body FROM missing", "DELETE FROM note").build();
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
            assertThat(failed.failure().code()).isEqualTo(FaultCode.STEP_FAILED);
            assertThat(failed.failure().getMessage()).startsWith("expand/010-fill.sql failed:").containsIgnoringCase("missing");
            assertThat(failed.failure().databaseState()).isEqualTo(trial.isH2()
                    ? "Of its 2 statements the first 1 took effect and stay; the next run goes on after them."
                    : "Nothing of it took effect: the server took its transaction back.");
        });
        assertThat(trial.stateOf(release, "010-fill.sql")).isEqualTo(StepState.FAILED);
        trial.database.execute("CREATE TABLE missing (id int, body varchar(20)); INSERT INTO missing VALUES (1, 'y')");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT id, body FROM note ORDER BY id")).containsExactly("1|x", "2|y");
    }

    /** On PostgreSQL such a step is one that may not be one transaction. */
    @ParameterizedTest
    @MethodSource("trials")
    void aStepOfWhichStatementsAreLeftIsNotDoneBecauseItsFirstOneAnswersTheQuery(Trial trial) {
        String there = trial.isH2() ? "SELECT count(*) = 1 FROM information_schema.columns WHERE lower(column_name) = 'text'"
                : "SELECT count(*) = 1 FROM information_schema.columns WHERE table_name = 'note' AND column_name = 'text'";
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-rename.sql", new StepAction.Sql("ALTER TABLE note "
                + (trial.isH2() ? "ALTER COLUMN body RENAME TO text" : "RENAME body TO text")
                + "; CREATE TABLE more AS SELECT * FROM missing",
                false), new Undo.Nothing(), there).build();
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.database.rows(there)).containsExactly(trial.isH2() ? "TRUE" : "t");
        assertThat(trial.run(release, EXPAND)).as("it fails again").isInstanceOf(RunOutcome.Failed.class);
        trial.database.execute("CREATE TABLE missing (id int)");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM more")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepThatWasCutOffAfterTheFirstOfTwoStatementsGoesOnWithTheSecond(Trial trial) {
        String there = trial.isH2() ? "SELECT count(*) = 1 FROM information_schema.columns WHERE lower(column_name) = 'text'"
                : "SELECT count(*) = 1 FROM information_schema.columns WHERE table_name = 'note' AND column_name = 'text'";
        String rename = "ALTER TABLE note " + (trial.isH2() ? "ALTER COLUMN body RENAME TO text" : "RENAME body TO text");
        Release release = new ReleaseBuilder("a").step(EXPAND, "010-rename.sql",
                new StepAction.Sql(rename + "; CREATE TABLE more (id int)", false), new Undo.Nothing(), there).build();
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(dev.chrysalis.journal.JournalEntry entry) {
                if (entry.event() instanceof StepEvent.StepStarted) {
                    throw new InjectedStop();
                }
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> trial.run(release, EXPAND))).isInstanceOf(InjectedStop.class);
        trial.alsoTold = new RunObserver() { };
        trial.database.execute(rename);
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT * FROM more")).isEmpty();
        assertThat(trial.events()).filteredOn(StepEvent.StepFinished.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPersonsStepWaitsForItsConfirmation(Trial trial) {
        Release release = new ReleaseBuilder("a").step(ROLLOUT, "010-tell.md", new StepAction.Manual("Tell support.", Optional.empty()),
                new Undo.Nothing()).build();
        trial.confirms = false;
        assertThat(trial.run(release, ROLLOUT)).isInstanceOf(RunOutcome.AnswerNeeded.class);
        assertThat(trial.stateOf(release, "010-tell.md")).isEqualTo(StepState.STARTED);
        trial.confirms = true;
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.kinds()).containsExactly("ReleaseStarted", "PhaseStarted", "PhaseFinished", "PhaseStarted", "StepStarted",
                "StepFinished", "PhaseFinished");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPauseEndsTheRunUntilItIsOver(Trial trial) {
        Release release = release("a").step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))),
                new Undo.Nothing()).build();
        assertThat(trial.run(release, CONTRACT)).isInstanceOfSatisfying(RunOutcome.Stopped.class,
                stopped -> assertThat(stopped.reason()).contains("2026-12-05T02:00:00Z"));
        trial.clock = Clock.fixed(Instant.parse("2026-12-05T02:00:00Z"), ZoneOffset.UTC);
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPauseThatIsPassedOverIsSaidInTheJournal(Trial trial) {
        Release release = release("a").step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))),
                new Undo.Nothing()).build();
        trial.skipSoak = true;
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.events()).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(StepEvent.StepFinished.class,
                finished -> assertThat(finished.detail())
                        .isEqualTo("Passed over: the pause would have lasted until 2026-12-05T02:00:00Z.")));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aCheckIsAskedUntilItHolds(Trial trial) {
        Release release = new ReleaseBuilder("a").step(ROLLOUT, "010-gate.check.sql",
                new StepAction.Check("SELECT count(*) > 0 FROM note", Duration.ofSeconds(20), Duration.ofMillis(20)),
                new Undo.Nothing()).build();
        trial.alsoTold = new RunObserver() {
            @Override
            public void waiting(dev.chrysalis.plan.Step step, Duration pause, String why) {
                trial.database.execute("DELETE FROM note; INSERT INTO note VALUES (1, 'x')");
            }
        };
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).containsExactly("The check does not hold yet.");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aCheckThatDoesNotHoldInItsTimeClosesTheGate(Trial trial) {
        Release release = new ReleaseBuilder("a").step(ROLLOUT, "010-gate.check.sql",
                new StepAction.Check("SELECT count(*) > 0 FROM note", Duration.ofMillis(60), Duration.ofMillis(20)),
                new Undo.Nothing()).build();
        assertThat(trial.run(release, ROLLOUT)).isInstanceOf(RunOutcome.GateClosed.class);
        assertThat(trial.stateOf(release, "010-gate.check.sql")).isEqualTo(StepState.FAILED);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPointOfNoReturnNeedsAWord(Trial trial) {
        Release release = new ReleaseBuilder("a").step(CONTRACT, "010-drop.sql", new StepAction.Sql("DROP TABLE note", true),
                new Undo.Impossible("the rows are gone")).build();
        trial.passes = false;
        assertThat(trial.run(release, CONTRACT)).isInstanceOfSatisfying(RunOutcome.AnswerNeeded.class,
                needed -> assertThat(needed.question()).isEqualTo("contract/010-drop.sql cannot be undone. Perform it?"));
        assertThat(trial.database.rows("SELECT * FROM note")).isEmpty();
        trial.stopAt = Optional.of(new StopCondition.BeforePointOfNoReturn());
        trial.passes = true;
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
        trial.stopAt = Optional.empty();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRunStopsWhereItWasAskedTo(Trial trial) {
        Release release = release("a").sql(EXPAND, "020-more.sql", "ALTER TABLE note ADD COLUMN more int",
                "ALTER TABLE note DROP COLUMN more").build();
        trial.stopAt = Optional.of(new StopCondition.AfterThisStep());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Stopped("It stopped after expand/010-add.sql, as asked."));
        trial.stopAt = Optional.of(new StopCondition.At(trial.clock.instant()));
        assertThat(trial.run(release, EXPAND)).isInstanceOf(RunOutcome.Stopped.class);
        trial.stopAt = Optional.empty();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theNextReleaseStartsWhenTheCurrentOneIsRolledOut(Trial trial) {
        Release first = release("a").build();
        Release second = release("b").build();
        trial.run(first, EXPAND);
        assertThat(trial.run(second, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo("a is the current release and is not rolled out yet; b would seal it."));
        trial.run(first, ROLLOUT);
        assertThat(trial.run(second, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.run(first, CONTRACT)).as("an open contract still runs forward").isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseWaitsForThoseThatItRequires(Trial trial) {
        assertThat(trial.run(release("b").requires("a").build(), EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo("b requires a, which is not rolled out on this database."));
        assertThat(trial.journal()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void onePhaseAloneStartsWhenTheOneBeforeIsComplete(Trial trial) {
        trial.onlyThrough = true;
        assertThat(trial.run(release("a").build(), ROLLOUT)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo("rollout of a starts when expand is complete, and it is not."));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aStepThatIsHalfThereAndWasEditedDoesNotGoOnWithoutAWord(Trial trial) {
        Release broken = twoStatements("ALTER TABLE note ADD COLUMN x int; ALTER TABLE note ADD COLUMN id int");
        Release edited = twoStatements("ALTER TABLE note ADD COLUMN y int; ALTER TABLE note ADD COLUMN x int");
        assertThat(trial.run(broken, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        RunOutcome outcome = trial.run(edited, EXPAND);
        if (trial.isH2()) {
            assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(
                    "a/expand/010-two.sql was edited after 1 statement of it took effect; the next run begins with"
                            + " statement 2 of the text as it is now."));
        } else {
            assertThat(outcome).isEqualTo(new RunOutcome.Finished(EXPAND));
        }
    }

    private static Release twoStatements(String text) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-two.sql", text, "SELECT 1").build();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anAppliedStepThatWasEditedOrIsGoneIsReported(Trial trial) {
        trial.run(release("a").build(), EXPAND);
        Release edited = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "SELECT 1", "SELECT 1").build();
        assertThat(trial.run(edited, ROLLOUT)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo("a/expand/010-add.sql was edited after it was applied: the database has what its text said before, not what it says now."));
        assertThat(trial.run(new ReleaseBuilder("a").build(), ROLLOUT)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo("a/expand/010-add.sql was applied and is no longer in the folder."));
        trial.acceptsEdits = true;
        assertThat(trial.run(edited, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.kinds()).as("that somebody knew of it stands in the journal").containsOnlyOnce("FindingsAccepted");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whoTriesAgainWithoutComingFurtherAcceptsTheSameFindingsOnce(Trial trial) {
        trial.run(release("a").build(), EXPAND);
        Release edited = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "SELECT 1", "SELECT 1")
                .sql(ROLLOUT, "010-wait.sql", "SELECT missing FROM note", "SELECT 1").build();
        trial.acceptsEdits = true;
        for (int tries = 0; tries < 3; tries++) {
            assertThat(trial.run(edited, ROLLOUT)).isInstanceOf(RunOutcome.Failed.class);
        }
        assertThat(trial.kinds()).containsOnlyOnce("FindingsAccepted");
        Release repaired = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "SELECT 1", "SELECT 1")
                .sql(ROLLOUT, "010-wait.sql", "SELECT 1", "SELECT 1").sql(CONTRACT, "010-drop.sql", "SELECT 1", "SELECT 1").build();
        trial.run(repaired, ROLLOUT);
        trial.run(repaired, CONTRACT);
        assertThat(trial.kinds()).as("it came further since").filteredOn("FindingsAccepted"::equals).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aGateThatMustHoldForAWhileIsAskedUntilItDid(Trial trial) {
        assertThat(trial.run(holdingFor("a", Duration.ofMillis(100), Duration.ofSeconds(20)), ROLLOUT))
                .isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.said).contains("The check holds, and must hold for 0.1 s without a break.");
        assertThat(trial.run(holdingFor("b", Duration.ofHours(1), Duration.ofMillis(50)), EXPAND)).isInstanceOfSatisfying(
                RunOutcome.GateClosed.class, closed -> assertThat(closed.reason()).endsWith("it holds, but not for 1 h yet."));
    }

    private static Release holdingFor(String name, Duration held, Duration timeLimit) {
        StepAction holds = new StepAction.Check("SELECT true", timeLimit, Duration.ofMillis(10), held);
        return new ReleaseBuilder(name).step(EXPAND, "010-unseen.check.sql", holds, new Undo.Nothing()).build();
    }
}
