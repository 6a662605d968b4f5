package dev.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.runbook.PaperLanguage;
import dev.chrysalis.runbook.RunbookContents;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.SimulationObserver;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample's message-time release is rehearsed on what the release before it has left. */
class SampleRehearsalTest {

    @TempDir
    private Path temporary;

    private final Chrysalis engine = new Chrysalis(Clock.systemUTC());

    enum Sample {
        SHOP, SHOP_POSTGRESQL;

        Path folder() {
            return Path.of("../sample-projects").resolve(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        Dialect dialect() {
            return this == SHOP ? new H2Dialect() : new PostgresqlDialect();
        }

        TestDatabase production() throws IOException {
            String script = Files.readString(folder().resolve("databases/prod.sql"));
            return this == SHOP ? H2InMemory.freshDatabase(script) : EmbeddedPostgresql.freshDatabase(script);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMessageTimeExampleIsSafeAndItsRunbookKnowsTheTimes(Sample sample) throws IOException {
        copy(sample.folder(), temporary);
        Project project = engine.open(temporary);
        Release messageTime = project.release("2026.11-message-time").orElseThrow();
        try (TestDatabase production = sample.production()) {
            Database source = production.as(sample.dialect());
            perform(project, project.release("2026.09-order-notes").orElseThrow(), source);

            Simulation simulation = engine.simulate(project, messageTime, source, Optional.empty(), new SimulationObserver() { },
                    new RunControl());

            assertThat(simulation.verdict().sentence()).as(simulation.verdict() + "\n" + simulation.cautions())
                    .isEqualTo("Safe to run as far as it was rehearsed: both applications keep working through every phase.");
            assertThat(simulation.waysBack()).allMatch(Simulation.Proof::equal);
            assertThat(engine.runbook(project, messageTime, RunbookContents.STANDARD, PaperLanguage.ENGLISH).markdown())
                    .contains(", held**")
                    .doesNotContain("not yet");
        }
    }

    @Test
    void theMoneyColumnsAreDemandedOnH2OnlyWhenNobodyWritesWithoutThem() throws IOException {
        copy(Sample.SHOP.folder(), temporary);
        Project project = engine.open(temporary);
        try (TestDatabase production = Sample.SHOP.production()) {
            Database source = production.as(Sample.SHOP.dialect());
            for (String earlier : List.of("2026.09-order-notes", "2026.11-message-time", "2026.12-customer-tier")) {
                perform(project, project.release(earlier).orElseThrow(), source);
            }

            Simulation simulation = engine.simulate(project, project.release("2027.01-money-columns").orElseThrow(), source,
                    Optional.empty(), new SimulationObserver() { }, new RunControl());

            assertThat(simulation.verdict().sentence()).as(simulation.verdict() + "\n" + simulation.cautions())
                    .isEqualTo("Safe to run as far as it was rehearsed: both applications keep working through every phase.");
            assertThat(simulation.waysBack()).allMatch(Simulation.Proof::equal);
        }
    }

    private void perform(Project project, Release release, Database target) {
        RunOutcome outcome = engine.run(target, new RunRequest(release, PhaseName.CONTRACT, false,
                project.folder().resolve("releases").resolve(release.name()), project.limits(), false, true, Optional.empty(),
                new RunSite("copy", true, Map.of())), new UnattendedOperator("test"), new RunObserver() { }, new RunControl());
        assertThat(outcome).isEqualTo(new RunOutcome.Finished(PhaseName.CONTRACT));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
