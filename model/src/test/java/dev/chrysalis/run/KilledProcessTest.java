package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.StopCondition;
import dev.chrysalis.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that runs a release is killed (SIGKILL) after an event; the next start goes on, or goes back. */
class KilledProcessTest {

    private static final Map<String, String> UNDISTURBED = new HashMap<>();
    private static final String ROWS = "CREATE TABLE item (id int PRIMARY KEY); INSERT INTO item SELECT n FROM %s;";

    @TempDir
    private Path folder;

    static Release release() {
        return new ReleaseBuilder("a")
                .sql(EXPAND, "010-add.sql", "ALTER TABLE item ADD COLUMN size int; CREATE TABLE part (id int)",
                        "DROP TABLE part; ALTER TABLE item DROP COLUMN size")
                .step(EXPAND, "020-fill.backfill.yaml", new StepAction.Backfill("item", List.of("id"), "size = id * 10",
                        Optional.of("size IS NULL"), 20, Optional.empty()), new Undo.Nothing())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 3, true", "PostgreSQL, 6, false", "PostgreSQL, 7, true", "H2, 3, false", "H2, 4, true", "H2, 7, false"})
    void aKilledRunGoesOnOrBackAndLosesNothing(String product, int event, boolean forward) throws Exception {
        Trial trial = trial(product);
        killAt(trial, Integer.toString(event));
        trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        if (forward) {
            assertThat(awaitFreed(() -> trial.run(release(), EXPAND))).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(trial.database.value("SELECT count(*) FROM item WHERE size = id * 10")).isEqualTo("100");
            assertThat(trial.database.rows("SELECT * FROM part")).isEmpty();
        } else {
            assertThat(awaitFreed(() -> trial.rollBack(release(), EXPAND))).isEqualTo(new RunOutcome.Finished(EXPAND));
            assertThat(trial.database.rows("SELECT * FROM item")).hasSize(100).allMatch(row -> !row.contains("|"));
        }
    }

    /** {@code half} is the midst of the script. */
    @ParameterizedTest
    @CsvSource({"PostgreSQL, expand/020-several.sql", "PostgreSQL, expand/030-kind.sql", "PostgreSQL, expand/040-fill.backfill.yaml",
            "PostgreSQL, expand/050-index.sql", "PostgreSQL, rollout/010-deploy.sh", "PostgreSQL, half",
                    "PostgreSQL, rollout/020-gate.check.sql",
            "PostgreSQL, rollout/030-tell.md", "PostgreSQL, contract/010-hide.sql", "PostgreSQL, contract/030-drop.sql",
            "H2, expand/020-several.sql", "H2, expand/040-fill.backfill.yaml", "H2, half", "H2, contract/030-drop.sql"})
    void aRunKilledAtAnyKindOfStepEndsWhereTheUndisturbedOneEnds(String product, String place) throws Exception {
        EveryKindOfStep release = new EveryKindOfStep(folder, product.equals("H2"));
        String end = undisturbed(release, product, true);
        Trial trial = prepared(release, product);
        killAt(release, trial, place, "forward");
        assertThat(awaitFreed(() -> trial.run(release.release(), CONTRACT))).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(release.picture(trial)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, contract/010-hide.sql, false", "PostgreSQL, half, true", "PostgreSQL, expand/050-index.sql, false",
            "PostgreSQL, expand/020-several.sql, true", "H2, rollout/010-deploy.sh, true", "H2, half, false",
            "H2, expand/020-several.sql, false", "H2, expand/060-check.sql, true"})
    void aRollbackThatWasKilledGoesOnOrTurnsForward(String product, String place, boolean forward) throws Exception {
        EveryKindOfStep release = new EveryKindOfStep(folder, product.equals("H2"));
        String end = undisturbed(release, product, forward);
        Trial trial = prepared(release, product);
        runToThePointOfNoReturn(release, trial);
        killAt(release, trial, place, "back");
        assertThat(awaitFreed(() -> forward ? trial.run(release.release(), CONTRACT) : trial.rollBack(release.release(), EXPAND)))
                .isEqualTo(new RunOutcome.Finished(forward ? CONTRACT : EXPAND));
        assertThat(release.picture(trial)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "H2"})
    void whatAScriptDidBeforeItsRunWasKilledIsTakenBack(String product) throws Exception {
        EveryKindOfStep release = new EveryKindOfStep(folder, product.equals("H2"));
        String start = undisturbed(release, product, false);
        Trial trial = prepared(release, product);
        killAt(release, trial, EveryKindOfStep.HALF, "forward");
        assertThat(folder.resolve("begun-eu")).exists();
        assertThat(awaitFreed(() -> trial.rollBack(release.release(), EXPAND))).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(release.picture(trial)).isEqualTo(start);
    }

    /** How it looks at the end of either way when nobody is killed; each way on each product is gone once for all tests. */
    private String undisturbed(EveryKindOfStep release, String product, boolean forward) throws SQLException {
        String way = product + (forward ? " forward" : " back");
        if (!UNDISTURBED.containsKey(way)) {
            Trial trial = product.equals("PostgreSQL") ? Trial.onPostgresql(release.schema()) : Trial.onH2(release.schema());
            release.prepare(trial);
            runToThePointOfNoReturn(release, trial);
            assertThat(forward ? trial.run(release.release(), CONTRACT) : trial.rollBack(release.release(), EXPAND))
                    .isEqualTo(new RunOutcome.Finished(forward ? CONTRACT : EXPAND));
            UNDISTURBED.put(way, release.picture(trial));
        }
        return UNDISTURBED.get(way);
    }

    private static void runToThePointOfNoReturn(EveryKindOfStep release, Trial trial) {
        trial.stopAt = Optional.of(new StopCondition.BeforePointOfNoReturn());
        assertThat(trial.run(release.release(), CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
        trial.stopAt = Optional.empty();
    }

    private Trial prepared(EveryKindOfStep release, String product) {
        Trial trial = product.equals("PostgreSQL") ? Trial.onPostgresql(release.schema()) : onFile("killed", release.schema());
        release.prepare(trial);
        trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        return trial;
    }

    /** Its script is held in its midst, for nobody but the killed process could wait there. */
    private void killAt(EveryKindOfStep release, Trial trial, String place, String way) throws IOException, InterruptedException {
        if (place.equals(EveryKindOfStep.HALF)) {
            release.holdScript();
        }
        killAt(trial, place, folder.toString(), way);
        release.letScriptGo();
    }

    private Trial trial(String product) {
        if (product.equals("PostgreSQL")) {
            return Trial.onPostgresql(ROWS.formatted("generate_series(1, 100) AS s(n)"));
        }
        return onFile("shop", ROWS.formatted("system_range(1, 100) AS s(n)"));
    }

    private Trial onFile(String name, String script) {
        TestDatabase database = new TestDatabase(name, "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath(), () -> { });
        return new Trial(database.execute(script), new H2Dialect());
    }

    private static void killAt(Trial trial, String event, String... more) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), RunInChildProcess.class.getName(),
                trial.database.jdbcUrl(), event), Stream.of(more)).toList();
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder all = new StringBuilder();
            for (String line = output.readLine(); !("event " + event).equals(line); line = output.readLine()) {
                assertThat(line).as("ended too early: " + all).isNotNull();
                all.append(line).append('\n');
            }
        } finally {
            // its scripts die with it, as they do when the machine goes down
            List<ProcessHandle> scripts = child.descendants().toList();
            child.destroyForcibly().waitFor();
            scripts.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The server needs a moment to notice that a client is gone. */
    private static RunOutcome awaitFreed(Supplier<RunOutcome> start) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return start.get();
            } catch (ChrysalisException e) {
                if (e.code() != FaultCode.RUN_IN_PROGRESS || tries == 200) {
                    throw e;
                }
                Thread.sleep(25);
            }
        }
    }
}
