package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwinColumnTest {

    @Test
    void afterTheSwapTheNewApplicationWritesWhatTheOldTypeDoesNotHold() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, size int NOT NULL, name varchar(3));"
                + " INSERT INTO item VALUES (1, 10, 'one')");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, size bigint NOT NULL, name varchar(3))")) {
            List<Step> steps = plan(prod, dev).steps().takeWhile(step -> !step.isSoak()).toList();
            StatementExecutor executor = new StatementExecutor(prod.as(new PostgresqlDialect()));
            steps.forEach(executor::forward);

            prod.execute("INSERT INTO item (id, size, name) VALUES (2, 3000000000, 'two'), (3, 30, 'six'); UPDATE item SET size = 11 WHERE id = 1");

            assertThat(prod.rows("SELECT id, size, chrysalis_hidden_size FROM item ORDER BY id"))
                    .containsExactly("1|11|11", "2|3000000000|null", "3|30|30");
            assertThat(steps.get(steps.size() - 1).hazards()).extracting(Hazard::code).contains("old-type-is-narrower");
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
