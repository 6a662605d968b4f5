package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases} shows what one recipe does: from before.sql to after.sql, back with all rows, and forth again. A case runs
 * on each server that it holds an expected plan for; {@code -Dchrysalis.cases.rewrite=true} writes what is planned now, to be reviewed
 * as a difference, and {@code -Dchrysalis.cases.only=rename} runs those with such a name. In a folder whose name ends in {@code -large} every table counts
 * as large, and one that ends in {@code -since-18} needs that major of PostgreSQL.
 */
@Execution(ExecutionMode.CONCURRENT)
class RecipeCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean REWRITE = Boolean.getBoolean("chrysalis.cases.rewrite");
    private static final String ONLY = System.getProperty("chrysalis.cases.only", "");

    private final Capture capture = new Capture();

    enum Server {
        H2(new H2Dialect(), H2InMemory::freshDatabase),
        POSTGRESQL(new PostgresqlDialect(), EmbeddedPostgresql::freshDatabase);

        private final Dialect dialect;
        private final Function<String, TestDatabase> making;

        Server(Dialect dialect, Function<String, TestDatabase> making) {
            this.dialect = dialect;
            this.making = making;
        }

        String planFile() {
            return "plan." + name().toLowerCase(java.util.Locale.ROOT) + ".txt";
        }
    }

    record Case(Path folder, Server server) {
        String read(String file) {
            try {
                return Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Limits limits() {
            Limits usual = Limits.DEFAULT;
            long small = folder.toString().endsWith("-large") ? -1 : usual.smallTableRows();
            return new Limits(usual.lockTimeout(), usual.lockPatience(), usual.statementTimeout(), usual.batchRows(), usual.largestBatch(),
                    usual.batchTime(), usual.maximumLag(), usual.soak(), small, usual.rates());
        }

        /** Lines of {@code decision | option | name=value | …}. */
        List<Answer> answers() {
            if (!Files.exists(folder.resolve("answers.txt"))) {
                return List.of();
            }
            return read("answers.txt").lines().map(line -> line.split("\\s*\\|\\s*")).map(parts -> new Answer(parts[0], "", parts[1],
                    Stream.of(parts).skip(2).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))))
                    .toList();
        }

        @Override
        public String toString() {
            return folder.getFileName() + " on " + server;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.filter(folder -> folder.getFileName().toString().contains(ONLY)).sorted().toList()) {
                for (Server server : Server.values()) {
                    if (Files.exists(folder.resolve(server.planFile())) && (server == Server.H2 || EmbeddedPostgresql.runs(folder))) {
                        cases.add(new Case(folder, server));
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void goesForthBackAndForth(Case example) throws IOException {
        try (TestDatabase prod = example.server().making.apply(example.read("before.sql"));
             TestDatabase dev = example.server().making.apply(example.read("after.sql"))) {
            Database target = prod.as(example.server().dialect);
            Database model = dev.as(example.server().dialect);
            Comparison comparison = compare(target, model);
            Map<String, List<String>> rows = rows(prod, comparison);
            Release release = plan(example, comparison, target, model);
            expect(example, PlanText.of(release));
            assertThat(release.steps().filter(step -> step.action() instanceof StepAction.Sql && step.lock().isEmpty())
                    .map(Step::title)).as("steps that do not say what they lock").isEmpty();

            assertThat(release.steps().filter(step -> step.done().isEmpty() && !isWholeOrNotAtAll(step, target)).map(Step::title))
                    .as("steps of which nobody could tell after a crash whether they are done").isEmpty();

            StatementExecutor executor = new StatementExecutor(target);
            List<Step> reversible = release.steps().takeWhile(step -> !step.isPointOfNoReturn()).toList();
            reversible.forEach(executor::forward);
            executor.backward(reversible);
            assertThat(new Comparer().compare(comparison.prod(), capture.read(target)).changes()).as("after the way back").isEmpty();
            assertThat(rows(prod, comparison)).as("rows after the way back").isEqualTo(rows);

            executor.forward(release);
            Comparison again = compare(target, model);
            assertThat(again.changes()).as("after the way forward").isEmpty();
            assertThat(new Planner(example.server().dialect).plan(request(example, again), Evidence.NONE))
                    .isInstanceOf(PlanOutcome.NothingToPlan.class);
        }
    }

    private static boolean isWholeOrNotAtAll(Step step, Database target) {
        return !(step.action() instanceof StepAction.Backfill)
                && (!(step.action() instanceof StepAction.Sql sql) || sql.transactional() && target.dialect().control().transactionalDdl());
    }

    private static PlanRequest request(Case example, Comparison comparison) {
        return new PlanRequest("2026.11-case", comparison, Optional.empty(), example.answers(), true, example.limits());
    }

    private static Release plan(Case example, Comparison comparison, Database target, Database model) {
        try (DatabaseEvidence evidence = new DatabaseEvidence(comparison.prod(), target, model)) {
            PlanOutcome outcome = new Planner(example.server().dialect).plan(request(example, comparison), evidence);
            assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
            return ((PlanOutcome.Planned) outcome).release();
        }
    }

    private static void expect(Case example, String plan) throws IOException {
        if (REWRITE) {
            Files.writeString(example.folder().resolve(example.server().planFile()), plan);
        }
        // older majors write views otherwise: with the table before each column
        if (example.server() == Server.H2 || EmbeddedPostgresql.major() >= 16) {
            assertThat(plan).isEqualTo(example.read(example.server().planFile()));
        }
    }

    private static Map<String, List<String>> rows(TestDatabase database, Comparison comparison) {
        Map<String, List<String>> rows = new TreeMap<>();
        comparison.prod().all(Table.class).forEach(table -> {
            String columns = table.columns().stream().map(Column::name).map(RecipeCasesTest::quoted).collect(Collectors.joining(", "));
            rows.put(table.name().toString(), database.rows("SELECT " + columns + " FROM " + quoted(table.name().schema()) + "."
                    + quoted(table.name().name()) + " ORDER BY 1"));
        });
        return rows;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private Comparison compare(Database prod, Database dev) {
        return new Comparer().compare(capture.read(prod), capture.read(dev));
    }
}
