package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that a partitioned table of DEV has no place for are named before anything runs. */
class HomelessRowsTest {

    private static final String ORDERS = "CREATE TABLE orders (id int NOT NULL, region text NOT NULL)";
    private static final String NORTH = "; CREATE TABLE orders_north PARTITION OF orders FOR VALUES IN ('north')";
    private static final String ROWS = "; INSERT INTO orders VALUES (1, 'north'), (2, 'south')";

    @Test
    void aTableThatBecomesPartitionedNeedsAPartitionForEachRow() {
        assertThat(refusals(ORDERS + ROWS, ORDERS + " PARTITION BY LIST (region)" + NORTH)).singleElement().satisfies(refusal -> {
            assertThat(refusal.subject()).isEqualTo("table public.orders");
            assertThat(refusal.reason()).startsWith("1 row of PROD would fit no partition of DEV").contains("south");
        });
    }

    @Test
    void aTableThatBecomesAPartitionMayHoldOnlyRowsThatBelongThere() {
        String parent = ORDERS + " PARTITION BY LIST (region)";
        String alone = "; CREATE TABLE orders_north (id int NOT NULL, region text NOT NULL); INSERT INTO orders_north VALUES (2, 'south')";

        assertThat(refusals(parent + alone, parent + NORTH)).singleElement().satisfies(refusal -> {
            assertThat(refusal.subject()).isEqualTo("table public.orders_north");
            assertThat(refusal.reason()).startsWith("1 row of PROD would not fit this partition").contains("south");
        });
    }

    @Test
    void twoTablesWithRowsAreNotMadeOneInASingleRelease() {
        String alone = "; CREATE TABLE orders_north (id int NOT NULL, region text NOT NULL); INSERT INTO orders_north VALUES (3, 'north')";
        String withDefault = "; CREATE TABLE orders_other PARTITION OF orders DEFAULT";

        assertThat(refusals(ORDERS + ROWS + alone, ORDERS + " PARTITION BY LIST (region)" + NORTH + withDefault)).singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains("the way back could not tell whose rows are whose"));
    }

    private static List<Refusal> refusals(String before, String after) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            PlanOutcome outcome = PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), true, List.of());
            assertThat(outcome).isInstanceOf(PlanOutcome.Refused.class);
            return ((PlanOutcome.Refused) outcome).refusals();
        }
    }
}
