package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Plans and performs each pair of a corpus, {@code -Dchrysalis.corpus=DIR}, and tells which do not converge. */
@EnabledIfSystemProperty(named = "chrysalis.corpus", matches = ".+")
class CorpusConvergenceTest {

    private final PostgresqlDialect dialect = new PostgresqlDialect();
    private final Capture capture = new Capture();

    @Test
    void everyPairConvergesOrIsRefused() throws IOException {
        boolean reverse = Boolean.getBoolean("chrysalis.corpus.reverse");
        boolean undo = Boolean.getBoolean("chrysalis.corpus.undo");
        String only = System.getProperty("chrysalis.corpus.only", "");
        Map<String, List<String>> verdicts = new TreeMap<>();
        StringBuilder details = new StringBuilder();
        for (Path folder : cases(Path.of(System.getProperty("chrysalis.corpus")), only)) {
            makeRoles(folder.resolve("meta.json"));
            String before = Files.readString(folder.resolve(reverse ? "after.sql" : "before.sql"));
            String after = Files.readString(folder.resolve(reverse ? "before.sql" : "after.sql"));
            String verdict = verdict(before, after, undo);
            String name = folder.getParent().getFileName() + "/" + folder.getFileName();
            verdicts.computeIfAbsent(verdict.split("[:\n]")[0], key -> new ArrayList<>()).add(name);
            if (!verdict.equals("pass")) {
                details.append("== ").append(name).append('\n').append(verdict).append("\n");
            }
        }
        String summary = verdicts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
        Files.writeString(Path.of(System.getProperty("chrysalis.corpus.report", "target/corpus.txt")), summary + "\n" + details);
        assertThat(verdicts.keySet()).as(summary).isSubsetOf("pass", "refused");
    }

    private static void makeRoles(Path meta) throws IOException {
        for (JsonNode role : new ObjectMapper().readTree(meta.toFile()).path("roles")) {
            EmbeddedPostgresql.maintenanceDatabase().execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '"
                    + role.asText() + "') THEN CREATE ROLE \"" + role.asText() + "\" SUPERUSER; END IF; END $$");
        }
    }

    private static List<Path> cases(Path corpus, String only) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(path -> path.endsWith("before.sql")).map(Path::getParent)
                    .filter(path -> path.toString().contains(only)).sorted().toList();
        }
    }

    private String verdict(String before, String after, boolean undo) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(); TestDatabase dev = EmbeddedPostgresql.freshDatabase()) {
            try {
                prod.execute(before);
                dev.execute(after);
            } catch (IllegalStateException e) {
                return "unloadable: " + e.getMessage();
            }
            return converge(prod.as(dialect), dev.as(dialect), undo);
        } catch (RuntimeException e) {
            StringBuilder trace = new StringBuilder();
            for (int frame = 0; frame < Math.min(6, e.getStackTrace().length); frame++) {
                trace.append("\n      ").append(e.getStackTrace()[frame]);
            }
            return "error: " + e + (e instanceof IllegalStateException ? "" : trace);
        }
    }

    private String converge(Database prod, Database dev, boolean undo) {
        Comparison comparison = compare(prod, dev);
        PlanRequest request = new PlanRequest("r1", comparison, Optional.empty(), List.of(), true, Limits.DEFAULT);
        PlanOutcome outcome;
        try (DatabaseEvidence evidence = new DatabaseEvidence(comparison.prod(), prod, dev)) {
            outcome = new Planner(dialect).plan(request, evidence);
        }
        if (outcome instanceof PlanOutcome.Refused refused) {
            return "refused: " + refused.refusals();
        }
        if (outcome instanceof PlanOutcome.Undecided undecided) {
            return "undecided: " + undecided.open();
        }
        if (outcome instanceof PlanOutcome.Planned planned) {
            StatementExecutor executor = new StatementExecutor(prod);
            if (undo) {
                List<Step> reversible = planned.release().steps().takeWhile(step -> !step.isPointOfNoReturn()).toList();
                reversible.forEach(executor::forward);
                executor.backward(reversible);
                Comparison back = new Comparer().compare(comparison.prod(), capture.read(prod));
                if (!back.equal()) {
                    return "back-differs: " + back.changes() + plan(planned.release());
                }
            }
            executor.forward(planned.release());
            Comparison now = compare(prod, dev);
            if (!now.equal()) {
                return "differs: " + now.changes() + plan(planned.release());
            }
        }
        return "pass";
    }

    private static String plan(Release release) {
        return release.steps().map(step -> "\n    " + step.id().path() + " " + step.action() + "\n      undo " + step.undo())
                .collect(Collectors.joining());
    }

    private Comparison compare(Database prod, Database dev) {
        return new Comparer().compare(capture.read(prod), capture.read(dev));
    }
}
