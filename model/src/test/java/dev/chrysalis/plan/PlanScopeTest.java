package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.RememberedSchema;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanScopeTest {

    private static final String PERSON = "CREATE TABLE person (id int PRIMARY KEY, name text);";

    @Test
    void whatTheChosenNeedsIsTakenInAndTheRestIsLeftOut() {
        Comparison comparison = compare(PERSON, PERSON + """
                ALTER TABLE person ADD email text;
                CREATE TYPE mood AS ENUM ('calm', 'cross');
                CREATE TABLE day (at date PRIMARY KEY, felt mood, person_id int REFERENCES person (id));
                CREATE VIEW calm_day AS SELECT at FROM day WHERE felt = 'calm';""");

        PlanOutcome.Planned planned = plan(comparison, ObjectId.of(ObjectKind.VIEW, name("calm_day")));

        assertThat(planned.scope().takenIn()).extracting(SchemaChange::subject)
                .containsExactlyInAnyOrder(ObjectId.of(ObjectKind.TYPE, name("mood")), ObjectId.table(name("day")));
        assertThat(planned.scope().leftOut()).extracting(SchemaChange::subject).containsExactly(ObjectId.column(name("person"), "email"));
        assertThat(planned.release().steps().map(Step::title)).anyMatch(title -> title.contains("calm_day"))
                .noneMatch(title -> title.contains("email"));
    }

    @Test
    void aTableIsNotMadeWithoutTheOneThatItsForeignKeyNames() {
        String both = "CREATE TABLE letter (id INT PRIMARY KEY); CREATE TABLE note (id INT PRIMARY KEY, letter INT REFERENCES letter (id));";

        assertThat(plan(compare("", both), ObjectId.table(name("note"))).scope().takenIn()).extracting(SchemaChange::subject)
                .containsExactly(ObjectId.table(name("letter")));

        try (TestDatabase prod = H2InMemory.freshDatabase(""); TestDatabase dev = H2InMemory.freshDatabase(both)) {
            Comparison comparison = new Comparer()
                    .compare(new Capture().read(prod.as(new H2Dialect())), new Capture().read(dev.as(new H2Dialect())));
            PlanOutcome outcome = new Planner(new H2Dialect()).plan(new PlanRequest("r", comparison,
                    Optional.of(Set.of(ObjectId.table(new ObjectName("PUBLIC", "NOTE")))), List.of(), true, Limits.DEFAULT), Evidence.NONE);
            assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Planned.class, planned -> assertThat(planned.scope().takenIn())
                    .extracting(SchemaChange::subject).containsExactly(ObjectId.table(new ObjectName("PUBLIC", "LETTER"))));
        }
    }

    @Test
    void whatRestsOnWhatGoesGoesToo() {
        Comparison comparison = compare(PERSON + "CREATE VIEW names AS SELECT name FROM person;",
                "CREATE TABLE person (id int PRIMARY KEY);");

        assertThat(plan(comparison, ObjectId.column(name("person"), "name")).scope().takenIn()).extracting(SchemaChange::subject)
                .containsExactly(ObjectId.of(ObjectKind.VIEW, name("names")));
    }

    @Test
    void whatWasMadeOnProdItselfIsNotTakenInUnasked() {
        String less = "CREATE TABLE person (id int PRIMARY KEY);";
        Comparison comparison = compare(PERSON + "CREATE VIEW names AS SELECT name FROM person;", less);
        RememberedSchema withoutTheView = RememberedSchema.of(compare(PERSON, less).prod());

        PlanOutcome outcome = outcome(comparison.since(withoutTheView), Optional.empty());

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals())
                .singleElement().satisfies(refusal -> {
                    assertThat(refusal.subject()).isEqualTo("view public.names");
                    assertThat(refusal.reason()).startsWith("It was changed on PROD itself");
                }));
    }

    @Test
    void whatStandsOnProdOnlyComesBackAsProdHasIt() {
        String orders = "CREATE TABLE orders (id int PRIMARY KEY, code varchar(%s)); INSERT INTO orders VALUES (1, 'a');"
                + "CREATE VIEW codes AS SELECT code FROM orders;";
        String report = "CREATE VIEW report AS SELECT code AS first FROM codes; COMMENT ON VIEW report IS 'of the night'";
        Comparison asMade = compare(orders.formatted(10), orders.formatted(20));
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(orders.formatted(10) + report)) {
            Comparison comparison = new Comparer().compare(new Capture().read(prod.as(new PostgresqlDialect())), asMade.dev())
                    .since(RememberedSchema.of(asMade.prod()));
            PlanOutcome.Planned planned = (PlanOutcome.Planned) outcome(comparison, Optional.empty());

            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            planned.release().steps().forEach(executor::forward);

            assertThat(prod.rows("SELECT first FROM report")).containsExactly("a");
            assertThat(prod.value("SELECT obj_description('report'::regclass)")).isEqualTo("of the night");
        }
    }

    private static Comparison compare(String prodScript, String devScript) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(prodScript); TestDatabase dev =
                EmbeddedPostgresql.freshDatabase(devScript)) {
            Capture capture = new Capture();
            return new Comparer().compare(capture.read(prod.as(new PostgresqlDialect())), capture.read(dev.as(new PostgresqlDialect())));
        }
    }

    private static PlanOutcome.Planned plan(Comparison comparison, ObjectId chosen) {
        PlanOutcome outcome = outcome(comparison, Optional.of(Set.of(chosen)));
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return (PlanOutcome.Planned) outcome;
    }

    private static PlanOutcome outcome(Comparison comparison, Optional<Set<ObjectId>> chosen) {
        return new Planner(new PostgresqlDialect()).plan(new PlanRequest("r", comparison, chosen, List.of(), true, Limits.DEFAULT),
                Evidence.NONE);
    }

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }
}
