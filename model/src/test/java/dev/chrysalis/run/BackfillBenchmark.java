package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures backfills on the embedded PostgreSQL and prints a table: for each number of rows that is given the speed, how it compares
 * with one UPDATE of all rows, and whether it falls towards the end; then what a sync trigger costs a writer. Started by hand with the
 * test class path: {@code java -cp … dev.chrysalis.run.BackfillBenchmark 10000 1000000 10000000}.
 */
final class BackfillBenchmark {

    private static final int WRITES = 20_000;

    private BackfillBenchmark() {
    }

    public static void main(String[] arguments) throws SQLException {
        System.out.printf(Locale.ROOT, "%12s %12s %14s %18s%n", "rows", "rows/s", "one UPDATE", "last / first tenth");
        for (String rows : arguments) {
            measure(Integer.parseInt(rows));
        }
        System.out.printf(Locale.ROOT, "a writer with a sync trigger takes %.2f of the time without%n", triggerCost());
        System.exit(0);
    }

    private static void measure(int rows) throws SQLException {
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
                    .run(trial.target, request, () -> null, trial, tenths, new RunControl());
            double speed = rows / seconds(watch);
            if (!outcome.equals(new RunOutcome.Finished(EXPAND))) {
                throw new IllegalStateException(outcome.toString());
            }
            System.out.printf(Locale.ROOT, "%12d %12.0f %13.2fx %18.2f%n", rows, speed, speed / update, tenths.lastToFirst());
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

    /** How much longer single-row updates take where a trigger keeps two columns equal. */
    private static double triggerCost() throws SQLException {
        try (TestDatabase database = filled(WRITES)) {
            write(database);
            double without = write(database);
            database.execute("""
                    CREATE FUNCTION sync() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF NEW.size IS DISTINCT FROM OLD.size THEN NEW.filled := NEW.size * 2;
                        ELSIF NEW.filled IS DISTINCT FROM OLD.filled THEN NEW.size := NEW.filled / 2;
                        END IF;
                        RETURN NEW;
                    END $$;
                    CREATE TRIGGER sync BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION sync()""");
            return write(database) / without;
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
