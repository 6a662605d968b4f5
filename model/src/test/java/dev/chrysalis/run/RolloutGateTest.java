package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RolloutGateTest {

    static Stream<Trial> trials() {
        return Trial.onEach("CREATE TABLE note (id int PRIMARY KEY, body varchar(20))");
    }

    private static ReleaseBuilder taking() {
        return new ReleaseBuilder("a")
                .sql(CONTRACT, "010-take.sql", "ALTER TABLE note DROP COLUMN body", "ALTER TABLE note ADD COLUMN body varchar(20)");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void contractWaitsUntilSomebodySaysThatTheNewApplicationRunsEverywhere(Trial trial) {
        Release release = taking().build();
        trial.rolledOut = false;
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.RolloutUnconfirmed("a"));
        assertThat(trial.said).containsExactly("rolled out: a");
        assertThat(trial.database.rows("SELECT body FROM note")).isEmpty();
        trial.onlyThrough = true;
        assertThat(trial.run(release, CONTRACT)).isInstanceOfSatisfying(RunOutcome.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo("contract of a starts when rollout is complete, and it is not."));
        trial.rolledOut = true;
        assertThat(trial.run(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.said).containsExactly("rolled out: a", "rolled out: a");
        assertThat(trial.events()).contains(new PhaseEvent.RolloutConfirmed("a", ROLLOUT, "Confirmed by Ada."));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theJournalSaysWhereNobodyWasAsked(Trial trial) {
        trial.asked = false;
        Release release = taking().step(EXPAND, "010-tell.md", new StepAction.Manual("Tell support.", Optional.empty()), new Undo.Nothing()).build();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.events()).contains(new PhaseEvent.RolloutConfirmed("a", ROLLOUT, "Confirmed by Ada beforehand; nobody was asked."))
                .filteredOn(StepEvent.StepFinished.class::isInstance).extracting(event -> ((StepEvent.StepFinished) event).detail())
                .contains("Confirmed by Ada beforehand; nobody was asked.");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void sqlAndTimeTellNothingOfApplicationsAndAreFollowedByTheQuestion(Trial trial) {
        trial.rolledOut = false;
        trial.skipSoak = true;
        Release release = taking().sql(ROLLOUT, "010-sql.sql", "CREATE TABLE tag (id int)", "DROP TABLE tag")
                .step(ROLLOUT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(1))), new Undo.Nothing()).build();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.RolloutUnconfirmed("a"));
        assertThat(trial.database.rows("SELECT id FROM tag")).isEmpty();
        assertThat(new NextAction(java.util.List.of(release), dev.chrysalis.journal.RunState.of(trial.journal()), trial.clock.instant(),
                java.time.ZoneOffset.UTC).sentence())
                .isEqualTo("Run rollout of a when the new application runs everywhere; it has no steps left.");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRolloutWithACheckOrAPersonsStepOfItsOwnAsksNobodyTwice(Trial trial) {
        trial.rolledOut = false;
        Release release = taking().step(ROLLOUT, "010-gone.check.sql", new StepAction.Check("SELECT 1 = 1", Duration.ofSeconds(5),
                Duration.ofMillis(20)), new Undo.Nothing()).build();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.kinds()).doesNotContain("RolloutConfirmed");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aReleaseThatTakesNothingAwayAsksNobody(Trial trial) {
        trial.rolledOut = false;
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "CREATE TABLE tag (id int)", "DROP TABLE tag").build();
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRolloutThatWasTakenBackIsAskedForAnew(Trial trial) {
        Release release = taking().build();
        trial.run(release, CONTRACT);
        assertThat(trial.rollBack(release, ROLLOUT)).isEqualTo(new RunOutcome.Finished(ROLLOUT));
        trial.rolledOut = false;
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.RolloutUnconfirmed("a"));
    }
}
