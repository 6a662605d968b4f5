package dev.chrysalis.benchmark;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures capture, comparison and planning on pairs of {@code before.sql} and {@code after.sql}: for each folder that is given one line,
 * and how it compares with the first; {@code folder@10} loads the pair ten times, into a schema each, and tries once.
 * {@code .github/benchmarks.md} tells how it is started.
 */
final class SizeBenchmark {

    private static final int TRIES = 3;
    private final Path catalogQueries;

    private SizeBenchmark(Path catalogQueries) {
        this.catalogQueries = catalogQueries;
    }

    public static void main(String[] folders) throws IOException {
        System.out.printf(Locale.ROOT, "heap %d MB%n%8s %9s %9s %6s %11s %11s %8s %8s %10s%n", Runtime.getRuntime().maxMemory() >> 20,
                "tables", "psql", "capture", "ratio", "compare", "plan", "changes", "steps", "held");
        Path queries = Files.createTempFile("catalog", ".sql");
        SizeBenchmark benchmark = new SizeBenchmark(queries);
        try {
            List<Measurement> measured = Stream.of(folders).map(Pair::of).map(benchmark::measure).toList();
            Measurement first = measured.get(0);
            measured.stream().skip(1).forEach(later -> System.out.printf(Locale.ROOT,
                    "%d tables instead of %d: capture %.1f times, compare and plan %.1f times%n", later.tables, first.tables,
                    later.capture / first.capture, (later.compare + later.plan) / (first.compare + first.plan)));
        } finally {
            Files.delete(queries);
        }
        System.exit(0);
    }

    /** All times in seconds, the best of a few tries. */
    private record Measurement(int tables, double psql, double capture, double compare, double plan) {
    }

    private Measurement measure(Pair pair) {
        try (TestDatabase before = EmbeddedPostgresql.freshDatabase(); TestDatabase after = EmbeddedPostgresql.freshDatabase()) {
            pair.load("before.sql", before);
            pair.load("after.sql", after);
            before.execute("ANALYZE");
            Database prod = before.as(new PostgresqlDialect());
            Database dev = after.as(new PostgresqlDialect());
            Best<Schema> capture = pair.best(() -> new Capture().read(prod));
            writeQueries(capture.result.product().major());
            Best<Boolean> psql = pair.best(() -> {
                new Psql(before).run(catalogQueries);
                return true;
            });
            Schema devSchema = new Capture().read(dev);
            Best<Comparison> compare = pair.best(() -> new Comparer().compare(capture.result, devSchema));
            Best<PlanOutcome> plan = pair.best(() -> plan(compare.result, prod, dev));
            int tables = (int) capture.result.all(Table.class).count();
            System.out.printf(Locale.ROOT, "%8d %8.2fs %8.2fs %6.2f %10.3fs %10.3fs %8d %8s %7d MB%n", tables, psql.seconds, capture.seconds,
                    capture.seconds / psql.seconds, compare.seconds, plan.seconds, compare.result.changes().size(), steps(plan.result), held());
            return new Measurement(tables, psql.seconds, capture.seconds, compare.seconds, plan.seconds);
        }
    }

    /** What both schemas, their comparison and the plan hold of the heap, with all else that lives. */
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
    }

    private void writeQueries(int major) {
        try {
            Files.writeString(catalogQueries, Stream.of(CatalogQuery.values()).map(query -> query.text(major).strip() + ";\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlanOutcome plan(Comparison comparison, Database prod, Database dev) {
        try (DatabaseEvidence evidence = new DatabaseEvidence(comparison.prod(), prod, dev)) {
            return new Planner(prod.dialect()).plan(new PlanRequest("benchmark", comparison, Optional.empty(), List.of(), true,
                    Limits.DEFAULT), evidence);
        }
    }

    private static String steps(PlanOutcome outcome) {
        return outcome instanceof PlanOutcome.Planned planned
                ? String.valueOf(planned.release().phases().stream().mapToInt(phase -> phase.steps().size()).sum())
                : outcome.toString();
    }

    /** Two scripts in a folder, loaded as often as said. */
    private record Pair(Path folder, int copies) {

        static Pair of(String argument) {
            String[] parts = argument.split("@", 2);
            return new Pair(Path.of(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        }

        void load(String script, TestDatabase database) {
            if (copies == 1) {
                new Psql(database).run(folder.resolve(script));
                return;
            }
            IntStream.range(0, copies).forEach(copy -> new Psql(database).runIn("copy_" + copy, folder.resolve(script)));
        }

        <T> Best<T> best(Supplier<T> work) {
            return Best.of(copies == 1 ? TRIES : 1, work);
        }
    }

    /** The result of something, and how long it took when it was fastest. */
    private record Best<T>(T result, double seconds) {

        static <T> Best<T> of(int tries, Supplier<T> work) {
            double fastest = Double.MAX_VALUE;
            T result = null;
            for (int attempt = 0; attempt < tries; attempt++) {
                // what the attempt before made must not be held beside what this one makes
                result = null;
                long began = System.nanoTime();
                result = work.get();
                fastest = Math.min(fastest, (System.nanoTime() - began) / 1e9);
            }
            return new Best<>(result, fastest);
        }
    }
}
