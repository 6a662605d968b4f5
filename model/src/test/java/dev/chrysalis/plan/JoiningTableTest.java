package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table that joins a parent is held to what the parent demands before it joins, or the plan says why it cannot; one that leaves keeps what it had. */
class JoiningTableTest {

    private static final String SALE = "CREATE TABLE shop (id int PRIMARY KEY); INSERT INTO shop VALUES (1);"
            + "CREATE TABLE sale (id int NOT NULL, region text, shop int CONSTRAINT of_shop REFERENCES shop, CONSTRAINT known CHECK (id > 0)) PARTITION BY LIST (region);";
    private static final String LOOSE = "CREATE TABLE sale_a (id int, region text, shop int); INSERT INTO sale_a VALUES ";
    private static final String PARTITION = "CREATE TABLE sale_a PARTITION OF sale FOR VALUES IN ('a');";
    private static final String EVENT = "CREATE TABLE event (id int, CONSTRAINT known CHECK (id > 0));";

    @Test
    void rowsThatItsParentWouldRefuseAreAskedAbout() {
        try (TestDatabase prod = database(SALE + LOOSE + "(NULL, 'a', 1), (-1, 'a', 1), (3, 'a', 7)"); TestDatabase dev = database(SALE + PARTITION)) {
            assertThat(plan(prod, dev, false)).isInstanceOfSatisfying(PlanOutcome.Undecided.class, undecided -> assertThat(undecided.open())
                    .extracting(Decision::id, Decision::weight, decision -> decision.options().stream().map(DecisionOption::key).toList())
                    .containsExactlyInAnyOrder(
                            tuple("rows-against public.sale_a.id", 1L, List.of("stop", "correct", "expression", "leave-out")),
                            tuple("rows-against public.sale_a.known", 1L, List.of("stop", "correct", "leave-out")),
                            tuple("rows-against public.sale_a.of_shop", 1L, List.of("stop", "correct", "leave-out"))));
        }
    }

    @Test
    void whatItsParentDemandsCannotBeLeftOut() {
        try (TestDatabase prod = database(SALE + LOOSE + "(NULL, 'a', 1)"); TestDatabase dev = database(SALE + PARTITION)) {
            Answer leaveOut = new Answer("rows-against public.sale_a.id", "", "leave-out", Map.of());

            assertThat(plan(prod, dev, true, leaveOut)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused ->
                    assertThat(refused.refusals()).extracting(Refusal::reason).singleElement().asString().startsWith("An answer leaves it out"));
        }
    }

    @Test
    void anHeirDoesNotGetACheckFromAParentThatHasItAlready() {
        try (TestDatabase prod = database(EVENT + "CREATE TABLE old (id int);");
             TestDatabase dev = database(EVENT + "CREATE TABLE old (id int) INHERITS (event);")) {
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused ->
                    assertThat(refused.refusals()).extracting(Refusal::reason).singleElement().asString()
                            .startsWith("Only a parent is to bring it that has it already"));
        }
    }

    @Test
    void anHeirJoinsBeforeItsParentGetsACheckThatItHasFromItAlone() {
        try (TestDatabase prod = database("CREATE TABLE event (id int); CREATE TABLE old (id int); INSERT INTO old VALUES (1);");
             TestDatabase dev = database(EVENT + "CREATE TABLE old (id int) INHERITS (event);")) {
            Release release = ((PlanOutcome.Planned) plan(prod, dev, true)).release();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            executor.forward(release);
            assertThat(compare(prod, dev).changes()).isEmpty();

            executor.backward(release.steps().toList());
            prod.execute("INSERT INTO old VALUES (-1)");
            assertThat(plan(prod, dev, true)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused ->
                    assertThat(refused.refusals()).extracting(Refusal::reason).singleElement().asString().contains("1 row of public.old in PROD would break it"));
        }
    }

    @Test
    void ofAnHeirThatLeavesItIsSaidWhatTheWayBackLeavesAsItsOwn() {
        try (TestDatabase prod = database(EVENT + "CREATE TABLE old (place int) INHERITS (event);");
             TestDatabase dev = database(EVENT + "CREATE TABLE old (id int, place int, CONSTRAINT known CHECK (id > 0));")) {
            Release release = ((PlanOutcome.Planned) plan(prod, dev, true)).release();

            assertThat(release.steps().flatMap(step -> step.hazards().stream())).filteredOn(hazard -> hazard.code().equals("undo-declares-columns")).singleElement().satisfies(hazard ->
                    assertThat(hazard.reason()).contains("inherit again", "the table itself: id, known."));
        }
    }

    @Test
    void aRequiredColumnThatComesToItAndItsParentIsFilledInBoth() {
        String other = "CREATE TABLE sale_b PARTITION OF sale FOR VALUES IN ('b');";
        try (TestDatabase prod = database(SALE + other + "INSERT INTO sale VALUES (1, 'b', 1);" + LOOSE + "(2, 'a', 1); ALTER TABLE sale_a ALTER id SET NOT NULL;");
             TestDatabase dev = database(SALE + other + PARTITION + "ALTER TABLE sale ADD COLUMN note text NOT NULL")) {
            Release release = ((PlanOutcome.Planned) plan(prod, dev, true)).release();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));

            executor.forward(release);

            assertThat(compare(prod, dev).changes()).isEmpty();
            assertThat(prod.rows("SELECT id, region, shop, note FROM sale ORDER BY id")).containsExactly("1|b|1|", "2|a|1|");
        }
    }

    private static TestDatabase database(String script) {
        return EmbeddedPostgresql.freshDatabase(script);
    }

    private static Comparison compare(TestDatabase prod, TestDatabase dev) {
        Capture capture = new Capture();
        return new Comparer().compare(capture.read(prod.as(new PostgresqlDialect())), capture.read(dev.as(new PostgresqlDialect())));
    }

    private static PlanOutcome plan(TestDatabase prod, TestDatabase dev, boolean recommended, Answer... answers) {
        Database target = prod.as(new PostgresqlDialect());
        Comparison comparison = compare(prod, dev);
        try (DatabaseEvidence evidence = new DatabaseEvidence(comparison.prod(), target, dev.as(new PostgresqlDialect()))) {
            return new Planner(new PostgresqlDialect()).plan(new PlanRequest("2026.11-join", comparison, Optional.empty(), List.of(answers), recommended,
                    Limits.DEFAULT), evidence);
        }
    }
}
