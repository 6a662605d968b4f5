package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes the recommended answers gets a plan, or is told before anything runs which column nobody can fill and how to say it. */
class RecommendedFillingTest {

    private static final String TIER = "CREATE TABLE tier (id int PRIMARY KEY); ";
    private static final String ROW = "INSERT INTO customer VALUES (1);";

    @ParameterizedTest
    @ValueSource(strings = {"code varchar(10) NOT NULL", "code uuid NOT NULL"})
    void aNeutralValueIsPlanned(String column) {
        assertThat(planned(column, ROW).release().answers()).extracting(Answer::option).containsExactly("neutral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code int NOT NULL UNIQUE", "code uuid NOT NULL UNIQUE"})
    void rowsThatMustDifferGetValuesOfTheirOwn(String column) {
        assertThat(planned(column, ROW).release().answers()).extracting(Answer::option).containsExactly("distinct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code varchar(10) NOT NULL UNIQUE", "code geometry NOT NULL", "code int NOT NULL REFERENCES tier",
        "code int NOT NULL UNIQUE REFERENCES tier"})
    void whatNobodyCanFillIsRefused(String column) {
        assertThat(outcome(column, ROW)).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused -> assertThat(refused.refusals())
                .singleElement().satisfies(refusal -> {
                    assertThat(refusal.subject()).isEqualTo("column PUBLIC.CUSTOMER.CODE");
                    assertThat(refusal.reason()).contains("1 row", "answer “fill-column PUBLIC.CUSTOMER.CODE” with an expression",
                            "“application”");
                }));
    }

    /** The new application gives numbers of its own, of which the server's counting knows nothing. */
    @ParameterizedTest
    @CsvSource({"int, With a number counted from 1, until contract the new application must give other numbers than the server counts, true",
        "uuid, With a random UUID, '', false"})
    void theKindOfValueIsSaidAndThatNumbersMayMeet(String type, String words, String price, boolean warned) {
        try (TestDatabase prod = H2InMemory.freshDatabase(TIER + "CREATE TABLE customer (id int PRIMARY KEY); " + ROW);
             TestDatabase dev = H2InMemory.freshDatabase(TIER + "CREATE TABLE customer (id int PRIMARY KEY, code " + type + " NOT NULL UNIQUE)")) {
            PlanOutcome open = PlannedPair.of(prod.as(new H2Dialect()), dev.as(new H2Dialect()), false, List.of());
            assertThat(((PlanOutcome.Undecided) open).open().get(0).options().get(0).toString()).contains("distinct", words, price);
        }
        assertThat(planned("code " + type + " NOT NULL UNIQUE", ROW).release().steps().flatMap(step -> step.hazards().stream())
                .anyMatch(hazard -> hazard.code().equals("numbers-may-meet") && hazard.severity() == Severity.CAUTION)).isEqualTo(warned);
    }

    @Test
    void aSequenceThatEndsBeforeTheRowsDoIsRefused() {
        String counted = "code int GENERATED ALWAYS AS IDENTITY (START WITH 3 INCREMENT BY 4 MINVALUE 2 MAXVALUE 9 NO CYCLE)";

        planned(counted, "INSERT INTO customer VALUES (1), (2)");
        assertThat(outcome(counted, "INSERT INTO customer VALUES (1), (2), (3)")).isInstanceOfSatisfying(PlanOutcome.Refused.class, refused ->
                assertThat(refused.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                        .startsWith("PROD holds 3 rows, and its sequence ends after 2 numbers")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code varchar(10) NOT NULL UNIQUE", "code geometry NOT NULL", "code int NOT NULL REFERENCES tier"})
    void anEmptyTableIsNotAskedAbout(String column) {
        assertThat(planned(column, "").release().answers()).isEmpty();
    }

    @Test
    void contractWaitsForWhatTheApplicationsFill() {
        Answer answer = new Answer("fill-column PUBLIC.CUSTOMER.CODE", "", "application", Map.of());

        assertThat(planned("code varchar(10) NOT NULL UNIQUE", ROW, answer).release().steps()).extracting(Step::title)
                .containsSubsequence("Check that CODE is filled everywhere", "Make CODE of CUSTOMER required");
    }

    @Test
    void whatMayBeASuccessorIsAskedAboutFirst() {
        try (TestDatabase prod = H2InMemory.freshDatabase("CREATE TABLE customer (id int PRIMARY KEY, code varchar(10) NOT NULL); "
                + "INSERT INTO customer VALUES (1, 'a');");
             TestDatabase dev = H2InMemory.freshDatabase("CREATE TABLE customer (id int PRIMARY KEY, short_code varchar(10) NOT NULL)")) {
            assertThat(asked(prod, dev)).containsExactly("column-successor PUBLIC.CUSTOMER.CODE");
            assertThat(asked(prod, dev, new Answer("column-successor PUBLIC.CUSTOMER.CODE", "", "dropped", Map.of())))
                    .containsExactly("fill-column PUBLIC.CUSTOMER.SHORT_CODE");
        }
    }

    private static List<String> asked(TestDatabase prod, TestDatabase dev, Answer... answers) {
        PlanOutcome outcome = PlannedPair.of(prod.as(new H2Dialect()), dev.as(new H2Dialect()), false, List.of(answers));
        assertThat(outcome).isInstanceOf(PlanOutcome.Undecided.class);
        return ((PlanOutcome.Undecided) outcome).open().stream().map(Decision::id).toList();
    }

    private static PlanOutcome.Planned planned(String column, String rows, Answer... answers) {
        PlanOutcome outcome = outcome(column, rows, answers);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return (PlanOutcome.Planned) outcome;
    }

    private static PlanOutcome outcome(String column, String rows, Answer... answers) {
        try (TestDatabase prod = H2InMemory.freshDatabase(TIER + "CREATE TABLE customer (id int PRIMARY KEY); " + rows);
             TestDatabase dev = H2InMemory.freshDatabase(TIER + "CREATE TABLE customer (id int PRIMARY KEY, " + column + ")")) {
            return PlannedPair.of(prod.as(new H2Dialect()), dev.as(new H2Dialect()), true, List.of(answers));
        }
    }
}
