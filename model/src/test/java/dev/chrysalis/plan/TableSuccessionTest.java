package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSuccessionTest {

    @Test
    void tablesOfOneNameAreAskedForWithTheirSchemas() {
        Decision decision = asked("CREATE TABLE orders (id integer PRIMARY KEY, customer text); INSERT INTO orders VALUES (1, 'Ada')",
                "CREATE SCHEMA crm; CREATE TABLE crm.orders (id integer PRIMARY KEY, customer text)");

        assertThat(decision.question()).isEqualTo("Is crm.orders the successor of public.orders?");
        assertThat(decision.evidence()).contains("2 of 2 columns of public.orders are in crm.orders under the same name and with the same type.");
        assertThat(decision.options()).extracting(DecisionOption::title).containsExactly("Yes, crm.orders is the same table renamed",
                "No, crm.orders is new and public.orders is hidden, and dropped after the soak");
    }

    @Test
    void rowsAreNotDroppedByAnAnswerThatNobodyGave() {
        String after = "CREATE TABLE parcel (id integer PRIMARY KEY, customer text, weight integer, sent date)";

        assertThat(asked("CREATE TABLE orders (id integer PRIMARY KEY, customer text); INSERT INTO orders VALUES (1, 'Ada')", after)
                .recommended()).isEqualTo("renamed");
        assertThat(asked("CREATE TABLE orders (id integer PRIMARY KEY, customer text)", after).recommended()).isEqualTo("dropped");
    }

    private static Decision asked(String before, String after) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            PlanOutcome outcome = PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), false, List.of());
            return ((PlanOutcome.Undecided) outcome).open().get(0);
        }
    }
}
