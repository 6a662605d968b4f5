package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sequence that goes on under another name or in another schema goes on counting; a number is never given twice. */
class SequenceSuccessionTest {

    private static final String AT_42 = "; SELECT setval('%s', 42)";

    @Test
    void movesToAnotherSchemaWithItsPosition() {
        assertCountsOn("CREATE SCHEMA sales; CREATE SEQUENCE receipt" + AT_42.formatted("receipt"),
                "CREATE SCHEMA sales; CREATE SEQUENCE sales.receipt", "receipt", "sales.receipt");
    }

    @Test
    void outOfASchemaThatGoes() {
        assertCountsOn("CREATE SCHEMA old; CREATE SEQUENCE old.receipt" + AT_42.formatted("old.receipt"), "CREATE SEQUENCE receipt",
                "old.receipt", "receipt");
    }

    @Test
    void isRenamedWithTheDefaultThatAsksIt() {
        assertCountsOn("CREATE SEQUENCE number; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('number'), name text)" + AT_42.formatted("number"),
                "CREATE SEQUENCE item_number INCREMENT 1 MAXVALUE 5000; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('item_number'), name text)",
                "number", "item_number");
    }

    @Test
    void leavesTheColumnThatOwnsItForAnotherSchema() {
        assertCountsOn("CREATE SCHEMA sales; CREATE TABLE item (id bigserial PRIMARY KEY)" + AT_42.formatted("item_id_seq"),
                "CREATE SCHEMA sales; CREATE SEQUENCE sales.item_id_seq; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('sales.item_id_seq'))",
                "item_id_seq", "sales.item_id_seq");
    }

    @Test
    void comesToBelongToAColumn() {
        assertCountsOn("CREATE SCHEMA sales; CREATE SEQUENCE sales.item_id_seq; CREATE TABLE item (id bigint PRIMARY KEY"
                        + " DEFAULT nextval('sales.item_id_seq'))" + AT_42.formatted("sales.item_id_seq"),
                "CREATE SCHEMA sales; CREATE TABLE item (id bigserial PRIMARY KEY)", "sales.item_id_seq", "item_id_seq");
    }

    @Test
    void isRenamedWithItsTable() {
        assertCountsOn("CREATE TABLE cart (id serial PRIMARY KEY, name text, note text, price numeric)" + AT_42.formatted("cart_id_seq"),
                "CREATE TABLE basket (id serial PRIMARY KEY, name text, note text, price numeric)", "cart_id_seq", "basket_id_seq");
    }

    @Test
    void movesAndIsRenamedWithItsTable() {
        assertCountsOn("CREATE SCHEMA sales; CREATE TABLE cart (id serial PRIMARY KEY, name text, note text, price numeric)" + AT_42.formatted("cart_id_seq"),
                "CREATE SCHEMA sales; CREATE TABLE sales.basket (id serial PRIMARY KEY, name text, note text, price numeric)",
                "cart_id_seq", "sales.basket_id_seq");
    }

    @Test
    void ofAnIdentityGoesWithItsTable() {
        String columns = " (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, note text, price numeric)";
        assertCountsOn("CREATE SCHEMA sales; CREATE TABLE cart" + columns + AT_42.formatted("cart_id_seq"),
                "CREATE SCHEMA sales; CREATE TABLE sales.basket" + columns, "cart_id_seq", "sales.basket_id_seq");
    }

    @Test
    void isRenamedWhileItsColumnGetsAnotherType() {
        assertCountsOn("CREATE TABLE item (id serial PRIMARY KEY, name text)" + AT_42.formatted("item_id_seq"),
                "CREATE SEQUENCE number; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('number'), name text)", "item_id_seq", "number");
    }

    @Test
    void isRenamedAndAskedByANewTableToo() {
        assertCountsOn("CREATE SEQUENCE number; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('number'))" + AT_42.formatted("number"),
                "CREATE SEQUENCE item_number; CREATE TABLE item (id bigint PRIMARY KEY DEFAULT nextval('item_number'));"
                        + " CREATE TABLE other (id bigint DEFAULT nextval('item_number') * 10)", "number", "item_number");
    }

    /** Forth, back, forth again; the next number is 43 then, and on the way back. */
    private static void assertCountsOn(String before, String after, String oldName, String newName) {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(before); TestDatabase dev = EmbeddedPostgresql.freshDatabase(after)) {
            Database target = prod.as(new PostgresqlDialect());
            PlanOutcome outcome = PlannedPair.of(target, dev.as(new PostgresqlDialect()), true, List.of());
            assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
            Release release = ((PlanOutcome.Planned) outcome).release();
            StatementExecutor executor = new StatementExecutor(target);
            List<Step> reversible = release.steps().takeWhile(step -> !(step.undo() instanceof Undo.Impossible)).toList();
            reversible.forEach(executor::forward);
            assertThat(last(prod, newName)).isEqualTo("42");
            executor.backward(reversible);
            assertThat(last(prod, oldName)).isEqualTo("42");
            assertThat(differences(prod, before)).isEmpty();
            executor.forward(release);

            assertThat(differences(prod, after)).isEmpty();
            assertThat(prod.rows("SELECT nextval('" + newName + "')")).containsExactly("43");
        }
    }

    private static String last(TestDatabase database, String sequence) {
        return database.rows("SELECT last_value FROM " + sequence).get(0);
    }

    private static List<SchemaChange> differences(TestDatabase database, String script) {
        try (TestDatabase expected = EmbeddedPostgresql.freshDatabase(script)) {
            Capture capture = new Capture();
            return new Comparer().compare(capture.read(database.as(new PostgresqlDialect())), capture.read(expected.as(new PostgresqlDialect())))
                    .changes();
        }
    }
}
