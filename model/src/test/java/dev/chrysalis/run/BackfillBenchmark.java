package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Measures backfills on the embedded PostgreSQL and prints a table: for each number of rows the speed of the whole run, how it compares
 * with one UPDATE of all rows, and whether it falls towards the end; then what the triggers that keep two columns equal cost a writer.
 * Not among the tests; {@code mvn -pl model test -Dtest=BackfillBenchmark -Dchrysalis.rows=10000,1000000,10000000} starts it.
 */
class BackfillBenchmark {

    private static final String SIZES = System.getProperty("chrysalis.rows", "10000,100000,1000000");
    private static final int WRITES = 10_000;
    private static final int ROUNDS = 5;

    @Test
    void printsHowFastRowsAreFilled() throws SQLException {
        measure(10_000, "to warm up");
        System.out.printf(Locale.ROOT, "%12s %12s %14s %18s%n", "rows", "rows/s", "one UPDATE", "last / first tenth");
        for (String rows : SIZES.split(",")) {
            measure(Integer.parseInt(rows.strip()), "");
        }
    }

    @Test
    void printsWhatTriggersCostAWriter() throws SQLException {
        System.out.printf(Locale.ROOT, "a writer with a sync trigger takes %.2f of the time without%n", triggerCost());
    }

    private static void measure(int rows, String remark) throws SQLException {
        double update;
        try (TestDatabase database = filled(rows)) {
            Stopwatch watch = new Stopwatch();
            database.execute("UPDATE item SET filled = size * 2 WHERE filled IS NULL");
            update = rows / seconds(watch);
        }
        try (TestDatabase database = filled(rows)) {
            Tenths tenths = new Tenths(rows);
            Trial trial = new Trial(database, new PostgresqlDialect());
            RunRequest request = new RunRequest(release(), EXPAND, false, trial.folder, Limits.DEFAULT, false, false, Optional.empty());
            Stopwatch watch = new Stopwatch();
            RunOutcome outcome = new Runner(new Workplace(Clock.systemUTC(), new Random(7), "benchmark", "benchmark"))
                    .run(trial.target, request, trial::noSchema, trial, tenths, new RunControl());
            double speed = rows / seconds(watch);
            if (!outcome.equals(new RunOutcome.Finished(EXPAND))) {
                throw new IllegalStateException(outcome.toString());
            }
            System.out.printf(Locale.ROOT, "%12d %12.0f %13.2fx %18.2f %s%n", rows, speed, speed / update, tenths.lastToFirst(),
                    remark);
        }
    }

    private static Release release() {
        return new ReleaseBuilder("benchmark").step(EXPAND, "010-fill.backfill.yaml", new StepAction.Backfill("item", List.of("id"),
                "filled = size * 2", Optional.of("filled IS NULL"), 1_000, Optional.empty()), new Undo.Nothing()).build();
    }

    private static TestDatabase filled(int rows) {
        return EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id bigint PRIMARY KEY, name text, size int, filled int);"
                + " INSERT INTO item SELECT n, 'item number ' || n, n, NULL FROM generate_series(1, " + rows + ") AS s(n); ANALYZE item");
    }

    /** How much longer single-row updates take where a trigger keeps two columns equal: the median of rounds with and without by turns. */
    private static double triggerCost() throws SQLException {
        try (TestDatabase plain = filled(WRITES); TestDatabase synced = filled(WRITES)) {
            SyncSql sync = new PostgresqlDialect().sql().sync();
            Table table = new Capture().read(synced.as(new PostgresqlDialect())).table(new ObjectName("public", "item")).orElseThrow();
            sync.install(new ColumnSync("size", table, "size", "filled", "size", "filled", new Conversion("size * 2", "filled / 2"),
                    ColumnSync.Direction.BOTH)).forEach(synced::execute);
            double[] costs = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double without = write(plain);
                costs[round] = write(synced) / without;
            }
            Arrays.sort(costs);
            return costs[ROUNDS / 2];
        }
    }

    private static double write(TestDatabase database) throws SQLException {
        Stopwatch watch = new Stopwatch();
        try (Connection connection = database.connect();
             PreparedStatement update = connection.prepareStatement("UPDATE item SET size = size + 1 WHERE id = ?")) {
            for (int id = 1; id <= WRITES; id++) {
                update.setLong(1, id);
                update.executeUpdate();
            }
        }
        return seconds(watch);
    }

    private static double seconds(Stopwatch watch) {
        return Math.max(0.001, watch.elapsed().toNanos() / 1e9);
    }

    /** Remembers when the first and the last tenth of the rows were written. */
    private static final class Tenths implements RunObserver {

        private final long rows;
        private final Stopwatch watch = new Stopwatch();
        private double begin = -1;
        private long firstRows;
        private double firstEnd;
        private long lastRows;
        private double lastBegin;
        private double end;

        Tenths(long rows) {
            this.rows = rows;
        }

        @Override
        public void filled(Step step, BackfillProgress progress) {
            end = seconds(watch);
            begin = begin < 0 ? end : begin;
            if (progress.rows() <= rows / 10 || firstRows == 0) {
                firstRows = progress.rows();
                firstEnd = end;
            }
            if (progress.rows() <= rows * 9 / 10) {
                lastRows = progress.rows();
                lastBegin = end;
            }
        }

        double lastToFirst() {
            double first = firstRows / Math.max(0.001, firstEnd - begin);
            double last = (rows - lastRows) / Math.max(0.001, end - lastBegin);
            return last / first;
        }
    }
}
