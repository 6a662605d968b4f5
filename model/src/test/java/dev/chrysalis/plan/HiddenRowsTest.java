package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may not see all rows does not plan as if there were none. */
class HiddenRowsTest {

    @Test
    void whomAPolicyHidesRowsFromIsToldTheRightThatHelps() {
        String customer = "CREATE TABLE customer (id int PRIMARY KEY, %s text);";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(customer.formatted("fname") + """
                CREATE ROLE planner_under_policy LOGIN;
                INSERT INTO customer VALUES (1, 'Ada');
                ALTER TABLE customer OWNER TO planner_under_policy;
                ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
                ALTER TABLE customer FORCE ROW LEVEL SECURITY""");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(customer.formatted("given_name"))) {
            Database limited = new TestDatabase(prod.name(), prod.jdbcUrl().replaceFirst("user=\\w+", "user=planner_under_policy"), () -> { })
                    .as(new PostgresqlDialect());
            assertThatThrownBy(() -> PlannedPair.of(limited, dev.as(new PostgresqlDialect()), true, List.of()))
                    .isInstanceOfSatisfying(ChrysalisException.class, refused -> assertThat(refused.remedy())
                            .isEqualTo("Let an administrator run this there, then plan again: ALTER ROLE planner_under_policy BYPASSRLS"));
        }
    }
}
