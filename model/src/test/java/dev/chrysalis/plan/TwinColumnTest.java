package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.NoEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinColumnTest {

    @Test
    void afterTheSwapTheNewApplicationWritesWhatTheOldTypeDoesNotHold() {
        try (TestDatabase prod =
                EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, size int NOT NULL, name varchar(3));"
                + " INSERT INTO item VALUES (1, 10, 'one')");
             TestDatabase dev = EmbeddedPostgresql
                     .freshDatabase("CREATE TABLE item (id int PRIMARY KEY, size bigint NOT NULL, name varchar(3))")) {
            List<Step> steps = plan(prod, dev).steps().takeWhile(step -> !step.isSoak()).toList();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            steps.forEach(executor::forward);

            prod.execute("INSERT INTO item (id, size, name) VALUES (2, 3000000000, 'two'), (3, 30, 'six'); UPDATE item SET size = 11 WHERE id = 1");

            assertThat(prod.rows("SELECT id, size, chrysalis_hidden_size FROM item ORDER BY id"))
                    .containsExactly("1|11|11", "2|3000000000|null", "3|30|30");
            assertThat(steps.get(steps.size() - 1).hazards()).extracting(Hazard::code).contains("old-type-is-narrower");
        }
    }

    @Test
    void aKeyPassesToItsTwinAndBothApplicationsWriteOnUntilTheSwap() {
        String rest = " code int NOT NULL CONSTRAINT item_code UNIQUE CHECK (code > 0));"
                + " CREATE TABLE part (id int PRIMARY KEY, item_id %s NOT NULL REFERENCES item);"
                + " CREATE VIEW parts AS SELECT i.id, p.id AS part FROM item i JOIN part p ON p.item_id = i.id;";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id serial PRIMARY KEY," + rest.formatted("int")
                + " INSERT INTO item (code) VALUES (10); INSERT INTO part VALUES (1, 1)");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id bigserial PRIMARY KEY,"
                     + rest.formatted("bigint"))) {
            List<Step> steps = plan(prod, dev).steps().takeWhile(step -> !step.isSoak()).toList();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            steps.stream().filter(step -> step.id().phase() == PhaseName.EXPAND).forEach(executor::forward);
            prod.execute("INSERT INTO item (code) VALUES (20); INSERT INTO part VALUES (2, 2)");
            List<Step> contract = steps.stream().filter(step -> step.id().phase() == PhaseName.CONTRACT).toList();
            contract.forEach(executor::forward);
            executor.backward(contract);
            contract.forEach(executor::forward);

            prod.execute("INSERT INTO item (code) VALUES (30); INSERT INTO item (id, code) VALUES (3000000000, 40); INSERT INTO part (id, item_id) VALUES (3, 3000000000)");

            assertThat(prod.rows("SELECT id, part FROM parts ORDER BY 2")).containsExactly("1|1", "2|2", "3000000000|3");
            assertThat(prod.rows("SELECT id FROM item ORDER BY 1")).containsExactly("1", "2", "3", "3000000000");
            assertThatThrownBy(() -> prod.execute("INSERT INTO part (id, item_id) VALUES (4, 4)"))
                    .hasMessageContaining("part_item_id_fkey");
        }
    }

    private static Release plan(TestDatabase prod, TestDatabase dev) {
        Database target = prod.as(new PostgresqlDialect());
        Comparison comparison = new Comparer().compare(new Capture().read(target), new Capture().read(dev.as(new PostgresqlDialect())));
        PlanOutcome outcome = new Planner(target.dialect()).plan(
                new PlanRequest("r", comparison, Optional.empty(), List.of(), true, Limits.DEFAULT), new NoEvidence() {
                    @Override
                    public long rows(ObjectName prodTable) {
                        return 1_000_000;
                    }
                });
        return ((PlanOutcome.Planned) outcome).release();
    }
}
