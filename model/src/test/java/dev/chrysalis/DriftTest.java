package dev.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.RememberedSchema;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.RememberedSchemas;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changed on PROD itself, since its last release, is told from what DEV changed. */
class DriftTest {

    private static final ObjectName PERSON = new ObjectName("public", "person");
    private static final ObjectId INDEX = new ObjectId(ObjectKind.INDEX, PERSON, "person_name");
    private static final ObjectId NAME = ObjectId.column(PERSON, "name");
    private static final ObjectId EMAIL = ObjectId.column(PERSON, "email");
    private static final ObjectId CITY = ObjectId.column(PERSON, "city");

    private final Chrysalis chrysalis = new Chrysalis(Clock.systemUTC());

    @TempDir
    Path folder;

    @Test
    void aChangeMadeOnProdItselfIsDriftAndStaysOutOfThePlan() {
        try (TestDatabase prod = person(); TestDatabase dev = person()) {
            RememberedSchema remembered = RememberedSchema.of(compare(dev, prod).prod());
            prod.execute("CREATE INDEX person_name ON person (name); ALTER TABLE person ALTER name SET NOT NULL;"
                    + " ALTER TABLE person ALTER city TYPE varchar(60)");
            dev.execute("ALTER TABLE person ADD email text; ALTER TABLE person ALTER city TYPE varchar(80)");

            Comparison comparison = compare(dev, prod).since(remembered);

            assertThat(comparison.changes()).extracting(change -> change.subject()).containsExactlyInAnyOrder(INDEX, NAME, EMAIL, CITY);
            assertThat(comparison.drift()).as("the city was changed on both sides").containsExactlyInAnyOrder(INDEX, NAME);
            assertThat(titles(comparison, Optional.empty())).containsExactlyInAnyOrder("Add email to person",
                    "Change city of person to character varying(80)");
            assertThat(titles(comparison, Optional.of(Set.of(INDEX)))).containsExactly("Drop index person_name of person");
            assertThat(titles(comparison, Optional.of(Set.of(ObjectId.table(PERSON))))).as("drift is chosen by its own name only")
                    .hasSize(2);
        }
    }

    @Test
    void whatWasDroppedOnProdItselfIsDriftToo() {
        try (TestDatabase prod = person(); TestDatabase dev = person()) {
            RememberedSchema remembered = RememberedSchema.of(compare(dev, prod).prod());
            prod.execute("ALTER TABLE person DROP name");

            assertThat(compare(dev, prod).since(remembered).drift()).containsExactly(NAME);
        }
    }

    @Test
    void theLastStepOfAReleaseLetsTheProjectRememberWhatProdLooksLike() throws Exception {
        try (TestDatabase prod = person(); TestDatabase dev = person()) {
            Files.writeString(folder.resolve("chrysalis.yaml"), "name: people\n");
            Files.createDirectories(folder.resolve("releases/r/expand"));
            Files.writeString(folder.resolve("releases/r/release.yaml"), "title: Greetings\n");
            Files.writeString(folder.resolve("releases/r/expand/010-greet.sql"), "ALTER TABLE person ADD greeting text;\n");
            Project project = chrysalis.open(folder);
            Release release = project.release("r").orElseThrow();
            RunRequest request = new RunRequest(release, PhaseName.CONTRACT, false, folder.resolve("releases/r"), Limits.DEFAULT, false, true,
                    Optional.empty());

            RunOutcome outcome = chrysalis.run(prod.as(new PostgresqlDialect()), request, new UnattendedOperator("test"),
                    new RunObserver() { }, new RunControl());
            assertThat(outcome).isEqualTo(new RunOutcome.Finished(PhaseName.CONTRACT));
            assertThat(new RememberedSchemas(folder).of(prod.name())).contains(RememberedSchema.of(compare(dev, prod).prod()));

            dev.execute("ALTER TABLE person ADD greeting text");
            prod.execute("CREATE INDEX person_name ON person (name)");
            assertThat(chrysalis.compare(project, dev.as(new PostgresqlDialect()), prod.as(new PostgresqlDialect()), told -> { }).drift())
                    .containsExactly(INDEX);
        }
    }

    private static TestDatabase person() {
        return EmbeddedPostgresql.freshDatabase("CREATE TABLE person (id int PRIMARY KEY, name text, city varchar(40))");
    }

    private Comparison compare(TestDatabase dev, TestDatabase prod) {
        return chrysalis.compare(dev.as(new PostgresqlDialect()), prod.as(new PostgresqlDialect()), told -> { });
    }

    private static List<String> titles(Comparison comparison, Optional<Set<ObjectId>> chosen) {
        PlanOutcome outcome = new Planner(new PostgresqlDialect()).plan(
                new PlanRequest("r", comparison, chosen, List.of(), true, Limits.DEFAULT), Evidence.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).release().steps().map(Step::title).toList();
    }
}
