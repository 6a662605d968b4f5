package dev.chrysalis.simulate;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.Runner;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.simulate.Simulation.RehearsedStep;
import dev.chrysalis.simulate.Simulation.State;
import dev.chrysalis.simulate.Simulation.Way;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {

    private static final String NOTES = """
            CREATE TABLE note (id int PRIMARY KEY, body varchar(40) NOT NULL);
            INSERT INTO note VALUES (1, 'one'), (2, 'two');
            """;

    enum Server {
        H2, POSTGRESQL;

        Dialect dialect() {
            return this == H2 ? new H2Dialect() : new PostgresqlDialect();
        }

        TestDatabase database(String script) {
            return this == H2 ? H2InMemory.freshDatabase(script) : EmbeddedPostgresql.freshDatabase(script);
        }
    }

    /** A column comes, is filled, and the old one is hidden and dropped. */
    private static RehearsedRelease harmless() {
        return new RehearsedRelease()
                .step(EXPAND, "005-confirm.md", new StepAction.Manual("Look.", Optional.empty()), new Undo.Nothing())
                .sql(EXPAND, "010-add-text.sql", "ALTER TABLE note ADD COLUMN text varchar(40)", "ALTER TABLE note DROP COLUMN text")
                .step(EXPAND, "020-fill-text.backfill.yaml", new StepAction.Backfill("note", List.of("id"), "text = body",
                        Optional.of("text IS NULL"), 1, Optional.empty()), new Undo.Nothing())
                .step(ROLLOUT, "010-deploy.sh",
                        new StepAction.Script("rollout/010-deploy.sh", false, true, Duration.ofMinutes(1), false, false),
                        new Undo.Script())
                .sql(CONTRACT, "010-optional-body.sql", "ALTER TABLE note ALTER COLUMN body DROP NOT NULL",
                        "ALTER TABLE note ALTER COLUMN body SET NOT NULL")
                .step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))), new Undo.Nothing())
                .fence(CONTRACT, "030-drop-body.sql", "ALTER TABLE note DROP COLUMN body")
                .oldApplication("Read a note", "SELECT id, body FROM note")
                .oldApplication("Write a note", "INSERT INTO note (id, body) VALUES (3, 'three'); UPDATE note SET body = 'x' WHERE id = 3")
                .newApplication("Read a text", "SELECT id, text FROM note");
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatNobodyNoticesIsSafe(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Simulation simulation = rehearse(server, source, harmless().build());

            assertThat(simulation.verdict().sentence()).as(simulation.toString())
                    .as("its deployment was passed over")
                    .isEqualTo("Safe to run as far as it was rehearsed: both applications keep working through every phase.");
            assertThat(simulation.verdict().detail()).isEqualTo("Every phase goes back to the same schema and data, and forward again to "
                    + "exactly the planned schema.");
            assertThat(simulation.waysBack()).filteredOn(proof -> proof.way() == Way.BACK).extracting(Simulation.Proof::phase)
                    .containsExactly(PhaseName.values());
            assertThat(simulation.steps()).extracting(step -> step.step().path()).containsExactly("expand/005-confirm.md",
                    "expand/010-add-text.sql", "expand/020-fill-text.backfill.yaml", "rollout/010-deploy.sh",
                    "contract/010-optional-body.sql", "contract/020-soak.md", "contract/030-drop-body.sql");
            assertThat(simulation.steps()).filteredOn(RehearsedStep::skipped).extracting(step -> step.step().path())
                    .containsExactly("expand/005-confirm.md", "rollout/010-deploy.sh", "contract/020-soak.md");
            assertThat(simulation.steps().get(2).rows()).isEqualTo(2);
            assertThat(simulation.cautions())
                    .contains("Step 010 of rollout is a script that does not say simulate: run; it was passed over.");
            assertThat(source.rows("SELECT * FROM note ORDER BY id")).containsExactly("1|one", "2|two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProbeIsAskedInTheStatesInWhichItsApplicationLives(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Simulation simulation = rehearse(server, source, harmless().build());

            assertThat(simulation.probes()).filteredOn(probe -> probe.probe().equals("Write a note") && probe.meant())
                    .allMatch(Simulation.ProbeResult::held).allMatch(probe -> probe.times() > 0)
                    .extracting(Simulation.ProbeResult::state).containsExactly(State.BEFORE, State.EXPANDED, State.ROLLED_OUT);
            assertThat(simulation.probes()).filteredOn(probe -> probe.newApplication() && probe.meant())
                    .extracting(Simulation.ProbeResult::state)
                    .containsExactly(State.EXPANDED, State.ROLLED_OUT, State.HIDDEN, State.DROPPED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatBreaksTheOldApplicationInExpandIsNotSafe(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Release release = new RehearsedRelease()
                    .sql(EXPAND, "010-rename-body.sql", "ALTER TABLE note " + rename(server, "body", "text"),
                            "ALTER TABLE note " + rename(server, "text", "body"))
                    .oldApplication("Read a note", "SELECT id, body FROM note")
                    .newApplication("Read a text", "SELECT id, text FROM note").build();

            Simulation simulation = rehearse(server, source, release);

            assertThat(simulation.verdict().safe()).isFalse();
            assertThat(simulation.verdict().sentence())
                    .matches("Not safe to run: the old application breaks at \"Read a note\" in expand, (while|after) step 010, rename body.*");
            assertThat(simulation.verdict().detail()).containsIgnoringCase("body");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUndoThatDoesNotGiveBackWhatWasThereIsToldFromTheRowsAndTheSchema(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Release release = new RehearsedRelease()
                    .sql(EXPAND, "010-shout.sql", "UPDATE note SET body = upper(body)", "UPDATE note SET body = 'lost' WHERE id = 2")
                    .sql(ROLLOUT, "010-index.sql", "CREATE INDEX note_body ON note (body)", "CREATE TABLE left_over (id int)").build();

            Simulation simulation = rehearse(server, source, release);

            assertThat(simulation.verdict().safe()).isFalse();
            assertThat(simulation.verdict().sentence())
                    .isEqualTo("Not safe to run: going back from expand does not give back what was there.");
            assertThat(simulation.longestBlock()).as("no probe was asked").isEmpty();
            assertThat(simulation.waysBack().get(0).difference()).containsIgnoringCase("rows of public.note have other values than before");
            assertThat(simulation.waysBack()).filteredOn(proof -> proof.phase() == ROLLOUT && proof.way() == Way.BACK)
                    .singleElement().satisfies(proof -> assertThat(proof.difference())
                            .containsIgnoringCase("left_over is there and was not")
                            .containsIgnoringCase("note_body"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatFailsIsNamedWithWhatTheServerSaid(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Release release = new RehearsedRelease().sql(EXPAND, "010-unique.sql", "CREATE INDEX i ON missing (id)", "DROP INDEX i").build();

            Simulation simulation = rehearse(server, source, release);

            assertThat(simulation.verdict().sentence()).isEqualTo("Not safe to run: step 010 of expand, unique, fails.");
            assertThat(simulation.verdict().detail()).containsIgnoringCase("missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheReleaseIsHalfDoneOnlyTheRestIsRehearsed(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Release release = harmless().build();
            new Runner(Workplace.here(Clock.systemUTC()))
                    .run(source.as(server.dialect()), new RunRequest(release, EXPAND, false, Path.of("."),
                    Limits.DEFAULT, false, true, Optional.empty()), () -> new Capture().read(source.as(server.dialect())),
                    new UnattendedOperator("rehearsal"),
                    new RunObserver() { }, new RunControl());

            Simulation simulation = rehearse(server, source, release);

            assertThat(simulation.verdict().safe()).as(simulation.toString()).isTrue();
            assertThat(simulation.steps()).extracting(step -> step.step().phase()).doesNotContain(EXPAND).contains(ROLLOUT, CONTRACT);
            assertThat(simulation.cautions())
                    .contains("2026.11-notes is partly performed on this database: only what remains of it was rehearsed.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void theLockThatAStepReallyTakesIsSeenAndTheProbeThatWaitedForIt(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            Release release = new RehearsedRelease()
                    .sql(EXPAND, "010-slow.sql", "LOCK TABLE note IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(0.4)", "SELECT 1")
                    .oldApplication("Read a note", "SELECT id, body FROM note").build();

            RehearsedStep step = rehearse(server, source, release).steps().get(0);

            assertThat(step.lockMode()).isEqualTo("ACCESS EXCLUSIVE");
            assertThat(step.blocking()).isEqualTo(Blocking.EVERYBODY);
            assertThat(step.longestBlock().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoCancelsIsToldThatNothingHappened(Server server) {
        try (TestDatabase source = server.database(NOTES)) {
            RunControl control = new RunControl();
            control.cancel();

            assertThatThrownBy(() -> new Rehearsal(Workplace.here(Clock.systemUTC())).rehearse(request(server, source, harmless().build()),
                    new SimulationObserver() { }, control))
                    .isInstanceOfSatisfying(ChrysalisException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.CANCELLED));
        }
    }

    private static String rename(Server server, String from, String to) {
        return server == Server.H2 ? "ALTER COLUMN " + from + " RENAME TO " + to : "RENAME COLUMN " + from + " TO " + to;
    }

    private static Simulation rehearse(Server server, TestDatabase source, Release release) {
        return new Rehearsal(Workplace.here(Clock.systemUTC())).rehearse(request(server, source, release), new SimulationObserver() { },
                new RunControl());
    }

    private static RehearsalRequest request(Server server, TestDatabase source, Release release) {
        return new RehearsalRequest(release, Path.of("."), Limits.DEFAULT, source.as(server.dialect()), Optional.empty(), Optional.empty(),
                List.of());
    }
}
