package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.plan.evidence.NoEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written between the check of the rows and the change that would round or cut it is not rounded or cut. */
class RowGuardTest {

    @Test
    void aColumnOfASmallTable() {
        assertRefuses("CREATE TABLE item (id int PRIMARY KEY, price numeric(10,4)); INSERT INTO item VALUES (1, 1.25)",
                "CREATE TABLE item (id int PRIMARY KEY, price numeric(10,2))", "INSERT INTO item VALUES (2, 1.2345)",
                "SELECT price FROM item ORDER BY id", "1.2500", "1.2345");
    }

    @Test
    void aDomainOfSeveralTables() {
        assertRefuses("CREATE DOMAIN amount AS numeric(10,4); CREATE TABLE item (id int PRIMARY KEY, price amount); CREATE TABLE bill (total amount);"
                        + " INSERT INTO item VALUES (1, 1.25)",
                "CREATE DOMAIN amount AS numeric(10,2); CREATE TABLE item (id int PRIMARY KEY, price amount); CREATE TABLE bill (total amount)",
                "INSERT INTO bill VALUES (1.2345)", "SELECT total FROM bill", "1.2345");
    }

    @Test
    void anAttributeOfACompositeType() {
        assertRefuses("CREATE TYPE place AS (x double precision, y double precision); CREATE TABLE item (id int PRIMARY KEY, at place);"
                        + " INSERT INTO item VALUES (1, (0.5, 0.5))",
                "CREATE TYPE place AS (x real, y real); CREATE TABLE item (id int PRIMARY KEY, at place)",
                "INSERT INTO item VALUES (2, (0.123456789012, 0.2))", "SELECT (at).x FROM item ORDER BY id", "0.5",
                "0.123456789012");
    }

    @Test
    void jsonWithAKeyGivenTwice() {
        assertRefuses("CREATE TABLE item (id int PRIMARY KEY, doc json); INSERT INTO item VALUES (1, '{\"a\": [{\"b\": 1}, {\"b\": 2}]}')",
                "CREATE TABLE item (id int PRIMARY KEY, doc jsonb)", "INSERT INTO item VALUES (2, '{\"a\": [{\"b\": 1, \"b\": 2}]}')",
                "SELECT doc FROM item WHERE id = 2", "{\"a\": [{\"b\": 1, \"b\": 2}]}");
    }

    @Test
    void aTextThatNamesATimeZone() {
        assertRefuses("CREATE TABLE item (id int PRIMARY KEY, at text); INSERT INTO item VALUES (1, '2026-01-01 10:00:00'), (2, '2026-01-01')",
                "CREATE TABLE item (id int PRIMARY KEY, at timestamp)", "INSERT INTO item VALUES (3, '2026-01-01 10:00:00+02')",
                "SELECT at FROM item WHERE id = 3", "2026-01-01 10:00:00+02");
    }

    /** The row comes after the last check, right before the change. */
    private static void assertRefuses(String before, String after, String late, String query, String... values) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            Database target = prod.as(new PostgresqlDialect());
            Release release = ((PlanOutcome.Planned) PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of())).release();
            StatementExecutor executor = new StatementExecutor(target);
            Step change = release.steps().filter(step -> step.action() instanceof StepAction.Sql sql && sql.text().contains("check_violation"))
                    .findFirst().orElseThrow();
            release.steps().takeWhile(step -> !step.equals(change)).forEach(executor::forward);
            prod.execute(late);

            assertThatThrownBy(() -> executor.forward(change)).hasMessageContaining("would round or cut");
            assertThat(prod.rows(query)).containsExactly(values);
        }
    }

    @Test
    void aColumnOfALargeTableKeepsItUntilItIsLookedForAfterTheSwap() {
        String before = "CREATE TABLE item (id int PRIMARY KEY, price numeric(10,4)); INSERT INTO item VALUES (1, 1.25)";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, price numeric(10,2))")) {
            Database target = prod.as(new PostgresqlDialect());
            Capture capture = new Capture();
            Release release = ((PlanOutcome.Planned) new Planner(target.dialect()).plan(new PlanRequest("r", new Comparer().compare(capture.read(target),
                    capture.read(dev.as(new PostgresqlDialect()))), Optional.empty(), List.of(), true, Limits.DEFAULT), new NoEvidence() {
                        @Override
                        public long rows(ObjectName prodTable) {
                            return 1_000_000;
                        }
                    })).release();
            StatementExecutor executor = new StatementExecutor(target);
            Step swap = release.steps().filter(step -> step.id().path().contains("swap-price")).findFirst().orElseThrow();
            Step look = release.steps().filter(step -> step.id().path().contains("lost-no-value")).findFirst().orElseThrow();
            release.steps().takeWhile(step -> !step.equals(swap)).forEach(executor::forward);
            prod.execute("INSERT INTO item VALUES (2, 1.2345)");
            executor.forward(swap);

            assertThatThrownBy(() -> executor.forward(look)).hasMessageContaining("it does not hold");
            executor.backward(swap);
            assertThat(prod.rows("SELECT price FROM item ORDER BY id")).containsExactly("1.2500", "1.2345");
        }
    }
}
