package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Database;
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
                "No, crm.orders is new and public.orders is hidden, and dropped after the soak",
                "No, crm.orders is new and public.orders is hidden, and stays hidden");
    }

    @Test
    void rowsAreNotDroppedByAnAnswerThatNobodyGave() {
        String after = "CREATE TABLE parcel (id integer PRIMARY KEY, customer text, weight integer, sent date)";

        assertThat(asked("CREATE TABLE orders (id integer PRIMARY KEY, customer text); INSERT INTO orders VALUES (1, 'Ada')", after)
                .recommended()).isEqualTo("kept");
        assertThat(asked("CREATE TABLE orders (id integer PRIMARY KEY, customer text)", after).recommended()).isEqualTo("dropped");
    }

    @Test
    void columnsThatManyTablesHaveDoNotMakeASuccessorOfRows() {
        String session = "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                + "CREATE TABLE session (id serial PRIMARY KEY, created_at timestamp, updated_at timestamp, token text, user_id int);"
                + "CREATE INDEX session_token ON session (token); CREATE TRIGGER stamp BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION stamp();"
                + "INSERT INTO session (token) VALUES ('secret')";
        String invoice = "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                + "CREATE TABLE invoice (id serial PRIMARY KEY, created_at timestamp, updated_at timestamp, amount numeric, customer_id int)";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(session + "; CREATE SCHEMA chrysalis"); TestDatabase dev = EmbeddedPostgresql.freshDatabase(invoice)) {
            Database target = prod.as(new PostgresqlDialect());
            Release release = ((PlanOutcome.Planned) PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of())).release();
            StatementExecutor executor = new StatementExecutor(target);
            executor.forward(release);
            assertThat(prod.rows("SELECT * FROM invoice")).isEmpty();
            assertThat(prod.rows("SELECT id, token FROM chrysalis.chrysalis_hidden_session")).containsExactly("1|secret");
            assertThat(PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of())).isInstanceOf(PlanOutcome.NothingToPlan.class);

            executor.backward(release.steps().toList());
            assertThat(prod.rows("SELECT id, token FROM session")).containsExactly("1|secret");
        }
    }

    @Test
    void partitionsThatTakeTheSameRowsGoOnUnderAnotherName() {
        String halves = "CREATE TABLE log_old PARTITION OF log FOR VALUES FROM (0) TO (10); CREATE TABLE log_new PARTITION OF log FOR VALUES FROM (10) TO (20);";
        String log = "CREATE TABLE log (id integer) PARTITION BY RANGE (id);";

        Decision decision = asked(log + halves + "INSERT INTO log VALUES (1), (2)", log + halves.replace("log_old", "log_first"));

        assertThat(decision.question()).isEqualTo("Is log_first the successor of log_old?");
        assertThat(decision.evidence()).containsExactly("Both take the same rows of log: FOR VALUES FROM (0) TO (10).");
        assertThat(decision.options()).extracting(DecisionOption::title).containsExactly("Yes, log_first is the same partition renamed",
                "No, log_first is new and takes the rows of log_old over, for which the whole table is made anew");
        assertThat(decision.recommended()).isEqualTo("renamed");
        assertThat(decision.weight()).isEqualTo(2);
        assertThat(outcome(log + halves, log + halves.replace("log_old", "log_first").replace("TO (20)", "TO (15)")
                + "CREATE TABLE log_last PARTITION OF log FOR VALUES FROM (15) TO (20)"))
                .as("where rows move between others the table is made anew").isInstanceOf(PlanOutcome.Planned.class);
    }

    private static Decision asked(String before, String after) {
        return ((PlanOutcome.Undecided) outcome(before, after)).open().get(0);
    }

    private static PlanOutcome outcome(String before, String after) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            return PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), false, List.of());
        }
    }
}
