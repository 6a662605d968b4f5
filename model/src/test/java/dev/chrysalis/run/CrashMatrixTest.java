package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A release with every kind of step is cut off at every position at which something may have changed; after each the next start
 * goes on, or goes back, and ends where the undisturbed way ends. {@code -Dchrysalis.crash=full} takes every position on every
 * database; without it every seventh is taken on H2 and every seventeenth on PostgreSQL, others for each way.
 */
class CrashMatrixTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashMatrixTest.class);
    private static final boolean FULL = "full".equals(System.getProperty("chrysalis.crash"));

    private static final String SCHEMA = """
            CREATE TABLE item (id int PRIMARY KEY, name varchar(20));
            INSERT INTO item SELECT n, 'item ' || n FROM %s;
            """;

    @TempDir
    private Path folder;
    private Path script;

    /** What goes on when it is cut off, and what the next start is asked for. */
    enum Way {
        FORWARD_THEN_FORWARD, FORWARD_THEN_BACK, BACK_THEN_BACK, BACK_THEN_FORWARD;

        boolean cutsForward() {
            return this == FORWARD_THEN_FORWARD || this == FORWARD_THEN_BACK;
        }

        boolean endsForward() {
            return this == FORWARD_THEN_FORWARD || this == BACK_THEN_FORWARD;
        }
    }

    static Stream<Arguments> matrix() {
        return Stream.of(true, false).flatMap(h2 -> Stream.of(Way.values()).map(way -> Arguments.of(h2 ? "H2" : "PostgreSQL", way)));
    }

    @BeforeEach
    void writeScript() throws IOException {
        script = folder.resolve("rollout/010-deploy.sh");
        Files.createDirectories(script.getParent());
        Files.writeString(script, """
                #!/bin/sh
                case $1 in
                  status) test -e deployed;;
                  forward) touch deployed;;
                  backward) rm -f deployed;;
                esac
                """);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void whereverItIsCutOffTheNextStartEndsWhereTheUndisturbedWayEnds(String product, Way way) throws Exception {
        String start = undisturbed(product, false);
        String end = undisturbed(product, true);
        int stride = FULL ? 1 : product.equals("H2") ? 7 : 17;
        List<String> failures = new ArrayList<>();
        int positions = 0;
        boolean cutOff = true;
        for (int position = way.ordinal() % stride; cutOff; position += stride) {
            Trial trial = trial(product);
            cutOff = cutOff(trial, way, position);
            String reached = cutOff ? again(trial, way) : (way.endsForward() ? end : start);
            String expected = way.endsForward() ? end : start;
            if (!reached.equals(expected)) {
                failures.add("cut off at " + position + ": " + reached);
            }
            positions++;
            trial.database.close();
        }
        LOG.info("{} {}: {} of {} positions end alike", product, way, positions - failures.size(), positions);
        assertThat(failures).as("expected each time: " + (way.endsForward() ? end : start)).isEmpty();
        assertThat(positions).isGreaterThan(3);
    }

    private boolean cutOff(Trial trial, Way way, int position) throws Exception {
        Release release = release(trial);
        if (!way.cutsForward()) {
            assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
        }
        CrashingDatabase crashing = new CrashingDatabase(trial.target, position);
        try {
            if (way.cutsForward()) {
                trial.runOn(crashing, release, CONTRACT, () -> null);
            } else {
                trial.rollBackOn(crashing, release, EXPAND);
            }
        } catch (InjectedStop stop) {
            awaitFreed(trial);
        }
        return crashing.hasCrashed();
    }

    /** The server needs a moment to notice that a client is gone. */
    private static void awaitFreed(Trial trial) throws InterruptedException {
        if (!trial.isH2()) {
            String others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
            while (!trial.database.value(others).equals("0")) {
                Thread.sleep(5);
            }
        }
    }

    private String again(Trial trial, Way way) throws Exception {
        Release release = release(trial);
        trial.cutOffAnswer = Operator.CutOffAnswer.RUN_AGAIN;
        if (way.endsForward()) {
            RunOutcome outcome = trial.run(release, CONTRACT);
            return outcome.equals(new RunOutcome.Finished(CONTRACT)) ? picture(trial) : outcome.toString();
        }
        RunOutcome outcome = trial.rollBack(release, EXPAND);
        boolean nothingToUndo = outcome instanceof RunOutcome.Refused && RunState.of(trial.journal()).current().isEmpty();
        return outcome.equals(new RunOutcome.Finished(EXPAND)) || nothingToUndo ? picture(trial) : outcome.toString();
    }

    private String undisturbed(String product, boolean forward) throws Exception {
        Trial trial = trial(product);
        RunOutcome there = trial.run(release(trial), CONTRACT);
        assertThat(there).isEqualTo(new RunOutcome.Finished(CONTRACT));
        if (!forward) {
            assertThat(trial.rollBack(release(trial), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        }
        String picture = picture(trial);
        trial.database.close();
        return picture;
    }

    private Trial trial(String product) throws IOException {
        Files.deleteIfExists(folder.resolve("deployed"));
        Trial trial = product.equals("H2") ? Trial.onH2(SCHEMA.formatted("system_range(1, 40) AS s(n)"))
                : Trial.onPostgresql(SCHEMA.formatted("generate_series(1, 40) AS s(n)"));
        trial.folder = folder;
        trial.skipSoak = true;
        return trial;
    }

    private Release release(Trial trial) {
        String columnIsThere = "SELECT count(*) = 1 FROM information_schema.columns WHERE lower(table_name) = 'item'"
                + " AND lower(column_name) = 'size'";
        String index = trial.isH2() ? "CREATE INDEX item_size ON item (size)" : "CREATE INDEX CONCURRENTLY item_size ON item (size)";
        String dropIndex = trial.isH2() ? "DROP INDEX item_size" : "DROP INDEX CONCURRENTLY item_size";
        return new ReleaseBuilder("a")
                .step(EXPAND, "010-add.sql", new StepAction.Sql("ALTER TABLE item ADD COLUMN size int", true),
                        new Undo.Sql("ALTER TABLE item DROP COLUMN size", true), columnIsThere)
                .sql(EXPAND, "020-several.sql", "CREATE TABLE part (id int PRIMARY KEY); INSERT INTO part SELECT id FROM item;"
                                + " ALTER TABLE part ADD COLUMN weight int; UPDATE part SET weight = id * 2",
                        "DELETE FROM part WHERE id > 20; DROP TABLE part")
                .step(EXPAND, "030-fill.backfill.yaml", new StepAction.Backfill("item", List.of("id"), "size = id * 10",
                        Optional.of("size IS NULL"), 5, Optional.empty()), new Undo.Nothing())
                .step(EXPAND, "040-index.sql", new StepAction.Sql(index, false), new Undo.Sql(dropIndex, false))
                .step(ROLLOUT, "010-deploy.sh", new StepAction.Script("rollout/010-deploy.sh", true, true, Duration.ofSeconds(20)),
                        new Undo.Script(), null, "eu", "us")
                .step(ROLLOUT, "020-gate.check.sql", new StepAction.Check("SELECT count(*) = 40 FROM item WHERE size IS NOT NULL",
                        Duration.ofSeconds(5), Duration.ofMillis(20)), new Undo.Nothing())
                .step(ROLLOUT, "030-tell.md", new StepAction.Manual("Tell support.", Optional.empty()), new Undo.Manual("Tell them."))
                .sql(CONTRACT, "010-hide.sql", "ALTER TABLE item " + rename(trial, "name", "chrysalis_name"),
                        "ALTER TABLE item " + rename(trial, "chrysalis_name", "name"))
                .step(CONTRACT, "020-soak.md", new StepAction.Manual("", Optional.of(Duration.ofDays(14))), new Undo.Nothing())
                .build();
    }

    private static String rename(Trial trial, String from, String to) {
        return (trial.isH2() ? "ALTER COLUMN " + from + " RENAME TO " : "RENAME COLUMN " + from + " TO ") + to;
    }

    /** Schema, rows, the world of the script, and what the journal makes of it all. */
    private String picture(Trial trial) throws SQLException {
        String columns = "SELECT lower(table_name), lower(column_name), data_type FROM information_schema.columns"
                + " WHERE lower(table_schema) = 'public' ORDER BY 1, 2";
        String indexes = trial.isH2()
                ? "SELECT lower(index_name) FROM information_schema.indexes WHERE table_schema = 'PUBLIC' AND index_name = 'ITEM_SIZE'"
                : "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                        + " WHERE c.relname LIKE 'item_size%'";
        List<String> picture = new ArrayList<>(trial.database.rows(columns));
        picture.addAll(trial.database.rows(indexes));
        picture.addAll(trial.database.rows("SELECT * FROM item ORDER BY id"));
        if (picture.stream().anyMatch(line -> line.startsWith("part|"))) {
            picture.addAll(trial.database.rows("SELECT * FROM part ORDER BY id"));
        }
        picture.add("deployed: " + Files.exists(folder.resolve("deployed")));
        RunState state = RunState.of(trial.journal());
        picture.add("done: " + release(trial).steps().filter(step -> state.release("a").step(step.id()).state() == StepState.DONE).count());
        picture.add("phases: " + Stream.of(PhaseName.values()).filter(phase -> state.release("a").phase(phase).isPresent()).toList());
        try (Connection connection = trial.database.connect()) {
            picture.add("journal: " + (new Journal(trial.target.dialect().control()).verify(connection) instanceof ChainState.Unbroken));
        }
        return String.join("; ", picture);
    }
}
