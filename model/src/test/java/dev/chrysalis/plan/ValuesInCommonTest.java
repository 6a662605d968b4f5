package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A few rows of DEV among many of PROD tell that a column has another name, however little the names have in common. */
class ValuesInCommonTest {

    private static final String MANY = "CREATE TABLE customer (id int PRIMARY KEY, nme varchar(80));"
            + " INSERT INTO customer SELECT n, 'Name ' || n FROM %s;";
    private static final String FEW = "CREATE TABLE customer (id int PRIMARY KEY, full_name varchar(80));"
            + " INSERT INTO customer SELECT n, 'Name ' || n FROM %s;";

    @Test
    void onPostgresql() {
        assertRenamed(EmbeddedPostgresql::freshDatabase, new PostgresqlDialect(), "generate_series(1, %d) AS n");
    }

    @Test
    void onH2() {
        assertRenamed(H2InMemory::freshDatabase, new H2Dialect(), "SYSTEM_RANGE(1, %d) AS numbers(n)");
    }

    private static void assertRenamed(Function<String, TestDatabase> server, Dialect dialect, String numbers) {
        try (TestDatabase prod = server.apply(MANY.formatted(numbers.formatted(20_000)));
             TestDatabase dev = server.apply(FEW.formatted(numbers.formatted(50)))) {
            PlanOutcome outcome = PlannedPair.of(prod.as(dialect), dev.as(dialect), false, List.of());

            assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Undecided.class, undecided -> assertThat(undecided.open()).first()
                    .satisfies(decision -> {
                        assertThat(decision.evidence()).first().asString().startsWith("100 % of a sample of its values");
                        assertThat(decision.recommended()).isEqualTo("renamed");
                    }));
        }
    }
}
