package dev.chrysalis.corpus;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.project.Project;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans and performs one case with the recommended answers, by way of a release folder, and judges what came out. */
final class Convergence {

    private static final String RELEASE = "corpus";

    private final Chrysalis chrysalis = new Chrysalis(Clock.systemUTC());
    private final CorpusServer server;
    private final Oracle oracle;
    private final Corpus corpus;
    private final String prefix = "corpus_" + ProcessHandle.current().pid();

    Convergence(CorpusServer server, Corpus corpus) {
        this.server = server;
        this.oracle = server.oracle();
        this.corpus = corpus;
    }

    Verdict judge(CorpusCase corpusCase) {
        try (TestDatabase prod = load("_prod", corpusCase, corpus.reverse()); TestDatabase dev =
                load("_dev", corpusCase, !corpus.reverse())) {
            if (corpus.data()) {
                corpusCase.seed(corpus.reverse()).ifPresent(seed -> server.run(prod, seed));
            }
            Optional<Rows> rows = corpus.data() ? Optional.of(Rows.of(prod)) : Optional.empty();
            Instant start = Instant.now();
            Verdict verdict = performed(prod, dev);
            Duration took = Duration.between(start, Instant.now());
            return rows.map(before -> withRows(verdict, before.lostIn(Rows.of(prod)))).orElse(verdict).after(took);
        } catch (IllegalStateException e) {
            return Verdict.of(Verdict.Kind.SETUP, e.getMessage());
        }
    }

    private TestDatabase load(String suffix, CorpusCase corpusCase, boolean after) {
        return server.load(prefix + suffix, corpusCase.roles(), corpusCase.script(after));
    }

    private static Verdict withRows(Verdict verdict, List<String> lost) {
        return lost.isEmpty() || verdict.kind().isWrong() ? verdict
                : Verdict.of(Verdict.Kind.LOST, String.join("\n", lost) + "\n" + verdict.kind() + " " + verdict.detail());
    }

    private Verdict performed(TestDatabase prod, TestDatabase dev) {
        Path folder = newFolder();
        try {
            Comparison comparison = compare(prod, dev);
            PlanOutcome planned = plan(comparison, prod, dev);
            if (planned instanceof PlanOutcome.Refused refused) {
                return Verdict.of(Verdict.Kind.REFUSED,
                        refused.refusals().stream().map(refusal -> refusal.subject() + ": " + refusal.reason())
                        .collect(Collectors.joining("\n")));
            }
            if (planned instanceof PlanOutcome.Undecided undecided) {
                return Verdict.of(Verdict.Kind.REFUSED, "undecided: " + undecided.open());
            }
            if (planned instanceof PlanOutcome.Planned release) {
                chrysalis.write(project(folder), release.release());
                Performance performance = new Performance(chrysalis, chrysalis.open(folder), database(prod));
                Optional<Verdict> wrong = (corpus.wayBack() ? performance.forthAndBack(() -> oracle.look(prod).withoutColumnOrder(),
                        () -> Rows.of(prod)) : Optional.<Verdict>empty()).or(performance::toTheEnd);
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
            return reached(prod, dev, comparison);
        } catch (RuntimeException e) {
            return Verdict.of(Verdict.Kind.ERROR, Performance.describe(e));
        } finally {
            remove(folder);
        }
    }

    private Verdict reached(TestDatabase prod, TestDatabase dev, Comparison planned) {
        Dump reached = oracle.look(prod);
        Dump wanted = oracle.look(dev);
        Comparison left = compare(prod, dev);
        if (!new Comparer().compare(planned.dev(), left.dev()).equal()) {
            return Verdict.of(Verdict.Kind.FAIL, "DEV was changed.");
        }
        if (!reached.withoutColumnOrder().equals(wanted.withoutColumnOrder())) {
            Dump.Difference difference = reached.withoutColumnOrder().difference(wanted.withoutColumnOrder());
            return new Verdict(Verdict.Kind.FAIL, (left.equal() ? "not seen by the comparison\n" : "seen as " + left.changes() + "\n")
                    + difference.text(5), Duration.ZERO, difference.kinds());
        }
        if (!left.equal()) {
            return Verdict.of(Verdict.Kind.GHOST, "seen as " + left.changes());
        }
        PlanOutcome again = plan(left, prod, dev);
        if (!(again instanceof PlanOutcome.NothingToPlan)) {
            return Verdict.of(Verdict.Kind.GHOST, "planned again: " + again);
        }
        return Verdict.of(reached.equals(wanted) ? Verdict.Kind.PASS : Verdict.Kind.ORDER, "");
    }

    private Comparison compare(TestDatabase prod, TestDatabase dev) {
        return chrysalis.compare(database(dev), database(prod), sentence -> { });
    }

    private PlanOutcome plan(Comparison comparison, TestDatabase prod, TestDatabase dev) {
        return chrysalis.plan(new PlanRequest(RELEASE, comparison, Optional.empty(), List.of(), true, Limits.DEFAULT), database(dev),
                database(prod));
    }

    private Project project(Path folder) {
        Project project = new Project(folder, "corpus", ZoneOffset.UTC, List.of(), Limits.DEFAULT, List.of(), List.of(), Optional.empty());
        chrysalis.write(project);
        return project;
    }

    private Database database(TestDatabase database) {
        return database.as(new PostgresqlDialect());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("corpus");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
