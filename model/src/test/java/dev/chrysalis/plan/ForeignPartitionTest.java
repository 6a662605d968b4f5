package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A foreign table that is a partition or an heir is another one than the same by itself. */
class ForeignPartitionTest {

    private static final String SERVER = "CREATE FOREIGN DATA WRAPPER nothing; CREATE SERVER far FOREIGN DATA WRAPPER nothing;"
            + " CREATE TABLE log (id int NOT NULL, day date) PARTITION BY RANGE (day); CREATE TABLE note (id int);";
    private static final String ALONE = "CREATE FOREIGN TABLE log_old (id int NOT NULL, day date) SERVER far;";

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE FOREIGN TABLE log_old PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') SERVER far",
        "CREATE FOREIGN TABLE log_old (id int NOT NULL, day date) INHERITS (note) SERVER far"})
    void isJoinedToItsParentAndLeavesIt(String joined) {
        for (boolean joins : new boolean[] {true, false}) {
            try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(SERVER + (joins ? ALONE : joined));
                 TestDatabase dev = EmbeddedPostgresql.freshDatabase(SERVER + (joins ? joined : ALONE))) {
                Database target = prod.as(new PostgresqlDialect());
                Database model = dev.as(new PostgresqlDialect());
                PlanOutcome outcome = PlannedPair.of(target, model, true, List.of());
                new StatementExecutor(target).forward(((PlanOutcome.Planned) outcome).release());
                assertThat(new Comparer().compare(new Capture().read(target), new Capture().read(model)).changes()).isEmpty();
                assertThat(prod.rows("SELECT inhrelid::regclass, inhparent::regclass FROM pg_inherits"))
                        .isEqualTo(dev.rows("SELECT inhrelid::regclass, inhparent::regclass FROM pg_inherits"));
            }
        }
    }
}
