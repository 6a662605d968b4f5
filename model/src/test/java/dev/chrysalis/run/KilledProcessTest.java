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
import dev.chrysalis.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process that runs a release is killed (SIGKILL) after an event; the next start goes on, or goes back. */
class KilledProcessTest {

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

    @ParameterizedTest
    @CsvSource({"expand/020-several.sql", "expand/030-kind.sql", "expand/040-fill.backfill.yaml", "expand/050-index.sql",
            "rollout/010-deploy.sh", "rollout/020-gate.check.sql", "rollout/030-tell.md", "contract/010-hide.sql", "contract/030-drop.sql"})
    void aRunKilledAtAnyKindOfStepEndsWhereTheUndisturbedOneEnds(String step) throws Exception {
        EveryKindOfStep release = new EveryKindOfStep(folder, false);
        Trial undisturbed = Trial.onPostgresql(release.schema());
        release.prepare(undisturbed);
        assertThat(undisturbed.run(release.release(), CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        String end = release.picture(undisturbed);
        Trial trial = Trial.onPostgresql(release.schema());
        release.prepare(trial);
        killAt(trial, step, folder.toString());
        trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        assertThat(awaitFreed(() -> trial.run(release.release(), CONTRACT))).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(release.picture(trial)).isEqualTo(end);
    }

    private Trial trial(String product) {
        if (product.equals("PostgreSQL")) {
            return Trial.onPostgresql(ROWS.formatted("generate_series(1, 100) AS s(n)"));
        }
        TestDatabase database = new TestDatabase("h2", "jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath(), () -> { });
        return new Trial(database.execute(ROWS.formatted("system_range(1, 100) AS s(n)")), new H2Dialect());
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
            child.destroyForcibly().waitFor();
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
