package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may read one column alone may do so still once it, or the view that it stands in, was made anew. */
class ColumnPrivilegesTest {

    private static final String ACCOUNT = "CREATE TABLE account (id int PRIMARY KEY, amount %s);";
    private static final String FILLED = "INSERT INTO account VALUES (1, 80); GRANT SELECT (id, amount) ON account TO reader_of_columns";

    @BeforeAll
    static void makeReader() {
        EmbeddedPostgresql.maintenanceDatabase().execute("CREATE ROLE reader_of_columns");
    }

    @Test
    void ofATwinAreThoseOfTheColumn() {
        assertReadableForthAndBack(ACCOUNT.formatted("int") + FILLED, ACCOUNT.formatted("bigint"), List.of(), "amount", "account", "amount");
    }

    @Test
    void passToTheSuccessor() {
        assertReadableForthAndBack(ACCOUNT.formatted("int") + FILLED, ACCOUNT.formatted("int").replace("amount", "total"),
                List.of(new Answer("column-successor public.account.amount", "", "renamed", Map.of())), "total", "account", "amount");
    }

    @Test
    void comeBackWithAView() {
        String view = "CREATE VIEW rich AS SELECT id, amount, id > 3 AS late FROM account WHERE amount > 50;";
        assertReadableForthAndBack(ACCOUNT.formatted("int") + view + "INSERT INTO account VALUES (1, 80); GRANT SELECT (amount) ON rich TO reader_of_columns",
                ACCOUNT.formatted("int") + view.replace("id > 3 AS late", "7 AS late"), List.of(), "amount", "rich", "amount");
    }

    @Test
    void comeBackWithAComputedColumn() {
        String twice = "CREATE TABLE account (id int PRIMARY KEY, amount %s, twice numeric GENERATED ALWAYS AS (amount * 2) STORED);";
        assertReadableForthAndBack(twice.formatted("numeric(8, 2)") + "INSERT INTO account VALUES (1, 80); GRANT SELECT (twice) ON account TO reader_of_columns",
                twice.formatted("numeric(9, 2)"), List.of(), "twice", "account", "twice");
    }

    private static void assertReadableForthAndBack(String before, String after, List<Answer> answers, String column, String relation, String old) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            Database target = prod.as(new PostgresqlDialect());
            List<Step> steps = plan(target, dev.as(new PostgresqlDialect()), answers).steps().takeWhile(step -> !step.isPointOfNoReturn()).toList();
            StatementExecutor executor = new StatementExecutor(target);
            steps.forEach(executor::forward);
            assertThat(mayRead(prod, relation, column)).isEqualTo("t");
            executor.backward(steps);
            assertThat(mayRead(prod, relation, old)).isEqualTo("t");
        }
    }

    private static String mayRead(TestDatabase prod, String relation, String column) {
        return prod.value("SELECT has_column_privilege('reader_of_columns', '" + relation + "', '" + column + "', 'SELECT')");
    }

    private static Release plan(Database prod, Database dev, List<Answer> answers) {
        Limits usual = Limits.DEFAULT;
        Limits everyTableIsLarge = new Limits(usual.lockTimeout(), usual.lockPatience(), usual.statementTimeout(), usual.batchRows(), usual.largestBatch(),
                usual.batchTime(), usual.maximumLag(), usual.soak(), -1, usual.rates());
        return ((PlanOutcome.Planned) new Planner(prod.dialect()).plan(new PlanRequest("a", new Comparer().compare(new Capture().read(prod),
                new Capture().read(dev)), Optional.empty(), answers, true, everyTableIsLarge), Evidence.NONE)).release();
    }
}
