package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever takes the recommended answers gets a plan for every column that may not be empty. */
class RecommendedFillingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code varchar(10) NOT NULL         | neutral",
        "code uuid NOT NULL                | neutral",
        "code varchar(10) NOT NULL UNIQUE  | application",
        "code geometry NOT NULL            | application",
        "code int NOT NULL REFERENCES tier | application"
    })
    void itAlwaysPlans(String column, String option) {
        String tier = "CREATE TABLE tier (id int PRIMARY KEY); ";
        try (TestDatabase prod = H2InMemory.freshDatabase(tier + "CREATE TABLE customer (id int PRIMARY KEY); INSERT INTO customer VALUES (1)");
             TestDatabase dev = H2InMemory.freshDatabase(tier + "CREATE TABLE customer (id int PRIMARY KEY, " + column + ")")) {
            PlanOutcome outcome = plan(prod.as(new H2Dialect()), dev.as(new H2Dialect()));

            assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
            assertThat(((PlanOutcome.Planned) outcome).release().answers()).extracting(Answer::option).containsExactly(option);
        }
    }

    private static PlanOutcome plan(Database prod, Database dev) {
        Capture capture = new Capture();
        PlanRequest request = new PlanRequest("2026.12-code", new Comparer().compare(capture.read(prod), capture.read(dev)),
                Optional.empty(), List.of(), true, Limits.DEFAULT);
        try (DatabaseEvidence evidence = new DatabaseEvidence(request.comparison().prod(), prod, dev)) {
            return new Planner(prod.dialect()).plan(request, evidence);
        }
    }
}
