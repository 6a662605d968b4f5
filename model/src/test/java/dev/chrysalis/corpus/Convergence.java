package dev.chrysalis.corpus;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PlanOutcome;
import dev.chrysalis.plan.PlanRequest;
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
        try (TestDatabase prod = load("_prod", corpusCase, corpus.reverse()); TestDatabase dev = load("_dev", corpusCase, !corpus.reverse())) {
            if (corpus.data()) {
                corpusCase.seed(corpus.reverse()).ifPresent(seed -> server.run(prod, seed));
            }
            Dump wanted = oracle.look(dev);
            Rows rows = Rows.of(prod);
            Instant start = Instant.now();
            Verdict verdict = performed(prod, dev, wanted);
            Duration took = Duration.between(start, Instant.now());
            return withRows(withDev(verdict, dev, wanted), prod, rows).after(took);
        } catch (IllegalStateException e) {
            return Verdict.of(Verdict.Kind.SETUP, e.getMessage());
        }
    }

    private TestDatabase load(String suffix, CorpusCase corpusCase, boolean after) {
        return server.load(prefix + suffix, corpusCase.roles(), corpusCase.script(after));
    }

    private Verdict withDev(Verdict verdict, TestDatabase dev, Dump wanted) {
        return oracle.look(dev).equals(wanted) ? verdict : Verdict.of(Verdict.Kind.FAIL, "DEV was changed.");
    }

    private Verdict withRows(Verdict verdict, TestDatabase prod, Rows rows) {
        List<String> lost = rows.lostIn(Rows.of(prod));
        return !corpus.data() || lost.isEmpty() || verdict.kind().isWrong() ? verdict
                : Verdict.of(Verdict.Kind.LOST, String.join("\n", lost) + "\n" + verdict.kind() + " " + verdict.detail());
    }

    private Verdict performed(TestDatabase prod, TestDatabase dev, Dump wanted) {
        Path folder = newFolder();
        try {
            PlanOutcome planned = plan(prod, dev);
            if (planned instanceof PlanOutcome.Refused refused) {
                return Verdict.of(Verdict.Kind.REFUSED, refused.refusals().stream().map(refusal -> refusal.subject() + ": " + refusal.reason())
                        .collect(Collectors.joining("\n")));
            }
            if (planned instanceof PlanOutcome.Undecided undecided) {
                return Verdict.of(Verdict.Kind.REFUSED, "undecided: " + undecided.open());
            }
            if (planned instanceof PlanOutcome.Planned release) {
                chrysalis.write(project(folder), release.release());
                Optional<Verdict> stopped = new Performance(chrysalis, chrysalis.open(folder), database(prod), oracle.look(prod), Rows.of(prod),
                        () -> oracle.look(prod), () -> Rows.of(prod)).perform(corpus.wayBack());
                if (stopped.isPresent()) {
                    return stopped.get();
                }
            }
            return reached(prod, dev, wanted);
        } catch (RuntimeException e) {
            return Verdict.of(Verdict.Kind.ERROR, Performance.describe(e));
        } finally {
            remove(folder);
        }
    }

    private Verdict reached(TestDatabase prod, TestDatabase dev, Dump wanted) {
        Dump reached = oracle.look(prod);
        Comparison left = chrysalis.compare(database(dev), database(prod), sentence -> { });
        if (!reached.withoutColumnOrder().equals(wanted.withoutColumnOrder())) {
            Dump.Difference difference = reached.withoutColumnOrder().difference(wanted.withoutColumnOrder());
            return new Verdict(Verdict.Kind.FAIL, (left.equal() ? "not seen by the comparison\n" : "seen as " + left.changes() + "\n")
                    + difference.text(5), Duration.ZERO, difference.kinds());
        }
        if (!left.equal()) {
            return Verdict.of(Verdict.Kind.GHOST, "seen as " + left.changes());
        }
        PlanOutcome again = plan(prod, dev);
        if (!(again instanceof PlanOutcome.NothingToPlan)) {
            return Verdict.of(Verdict.Kind.GHOST, "planned again: " + again);
        }
        return Verdict.of(reached.equals(wanted) ? Verdict.Kind.PASS : Verdict.Kind.ORDER, "");
    }

    private PlanOutcome plan(TestDatabase prod, TestDatabase dev) {
        Comparison comparison = chrysalis.compare(database(dev), database(prod), sentence -> { });
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
