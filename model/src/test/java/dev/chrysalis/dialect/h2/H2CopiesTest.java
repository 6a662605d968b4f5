package dev.chrysalis.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;

class H2CopiesTest {

    private static final String SHOP = """
            CREATE SCHEMA chrysalis;
            CREATE TABLE chrysalis.chrysalis_journal (number bigint PRIMARY KEY);
            INSERT INTO chrysalis.chrysalis_journal VALUES (1);
            CREATE TABLE customer (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(80) NOT NULL,
                shout varchar GENERATED ALWAYS AS (upper(name)), photo blob, note json);
            CREATE TABLE "Order Line" (id int PRIMARY KEY, customer int REFERENCES customer, changed boolean DEFAULT false);
            CREATE SEQUENCE ticket START WITH 5;
            CREATE VIEW named AS SELECT id, name FROM customer;
            INSERT INTO customer (name, photo, note) VALUES ('Åse 🦋', X'00ff', JSON '{"a": [1]}'), ('O''Hara', NULL, NULL);
            INSERT INTO "Order Line" VALUES (7, 2, false);
            SELECT NEXT VALUE FOR ticket;
            CREATE TRIGGER touched BEFORE INSERT ON "Order Line" FOR EACH ROW CALL 'dev.chrysalis.dialect.h2.H2CopiesTest$Touch'
            """;

    @Test
    void aCopyHasTheSameRowsAndGoesOnCountingWhereItsSourceIs() throws SQLException {
        try (TestDatabase source = H2InMemory.freshDatabase(SHOP); DisposableDatabase copy = copyOf(source)) {
            assertThat(value(copy, "SELECT listagg(shout, ',') WITHIN GROUP (ORDER BY id) FROM customer")).isEqualTo("ÅSE 🦋,O'HARA");
            assertThat(value(copy, "SELECT rawtohex(photo) FROM customer WHERE id = 1")).isEqualTo("00ff");
            assertThat(value(copy, "SELECT CAST(note AS varchar) FROM customer WHERE id = 1")).isEqualTo("{\"a\":[1]}");
            assertThat(value(copy, "SELECT NEXT VALUE FOR ticket")).isEqualTo("6");
            assertThat(value(copy, "SELECT id FROM FINAL TABLE (INSERT INTO customer (name) VALUES ('x'))")).isEqualTo("3");
            assertThat(value(copy, "SELECT count(*) FROM chrysalis.chrysalis_journal")).isEqualTo("1");
        }
    }

    @Test
    void aCheckAgainstAListHoldsAlsoWhenTheSessionThatMadeItIsGone() throws SQLException {
        try (TestDatabase source = H2InMemory.freshDatabase("CREATE TABLE a (b varchar(5) CHECK (b IN ('x', 'y')))");
             DisposableDatabase copy = copyOf(source)) {
            assertThat(value(copy, "SELECT b FROM FINAL TABLE (INSERT INTO a VALUES ('x'))")).isEqualTo("x");
            assertThatThrownBy(() -> value(copy, "SELECT b FROM FINAL TABLE (INSERT INTO a VALUES ('z'))"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void triggersDoNotActOnTheRowsThatAreCopiedButOnThoseThatComeLater() throws SQLException {
        try (TestDatabase source = H2InMemory.freshDatabase(SHOP); DisposableDatabase copy = copyOf(source)) {
            assertThat(value(copy, "SELECT changed FROM \"Order Line\" WHERE id = 7")).isEqualTo("FALSE");
            assertThat(value(copy, "SELECT changed FROM FINAL TABLE (INSERT INTO \"Order Line\" VALUES (8, 1, false))")).isEqualTo("TRUE");
        }
    }

    @Test
    void anotherProcessReachesTheCopyByItsVariables() throws SQLException {
        try (TestDatabase source = H2InMemory.freshDatabase(SHOP); DisposableDatabase copy = copyOf(source)) {
            Map<String, String> variables = copy.scriptVariables();
            try (Connection connection = DriverManager.getConnection(variables.get("CHRYSALIS_URL"), variables.get("CHRYSALIS_USER"),
                    variables.get("CHRYSALIS_PASSWORD"))) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void theSourceIsNotTouchedAndTheCopyIsGoneAfterwards() throws SQLException {
        try (TestDatabase source = H2InMemory.freshDatabase(SHOP)) {
            DisposableDatabase copy = copyOf(source);
            try (Connection connection = copy.connect(); Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM \"Order Line\"");
            }
            Map<String, String> variables = copy.scriptVariables();
            copy.close();

            assertThat(source.value("SELECT count(*) FROM \"Order Line\"")).isEqualTo("1");
            assertThatThrownBy(() -> DriverManager.getConnection(variables.get("CHRYSALIS_URL"), variables.get("CHRYSALIS_USER"),
                    variables.get("CHRYSALIS_PASSWORD"))).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void namesKeepTheCaseThatTheSourceGivesThem() throws SQLException {
        String url = "jdbc:h2:mem:lower;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (TestDatabase source = new TestDatabase("lower", url, () -> { }).execute("CREATE TABLE a (b int); INSERT INTO a VALUES (4)");
             DisposableDatabase copy = copyOf(source)) {
            assertThat(value(copy, "SELECT B FROM A")).isEqualTo("4");
        }
    }

    @Test
    void whoMayNotReadEverythingIsToldSo() {
        try (TestDatabase source = H2InMemory.freshDatabase(SHOP + "; CREATE USER guest PASSWORD 'g'")) {
            TestDatabase guest = new TestDatabase(source.name(), "jdbc:h2:mem:" + source.name() + ";USER=guest;PASSWORD=g", () -> { });

            assertThatThrownBy(() -> copyOf(guest)).isInstanceOf(ChrysalisException.class)
                    .hasMessageContaining("could not be made").hasMessageNotContaining("PASSWORD=g");
        }
    }

    private static DisposableDatabase copyOf(TestDatabase source) {
        return new H2Copies().copy(source.as(new H2Dialect()), connection -> Schema.empty(new DatabaseProduct("H2", "2", 2)),
                Optional.empty(), sentence -> { });
    }

    private static String value(DisposableDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Marks every row that it sees. */
    public static final class Touch implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            after[2] = true;
        }
    }
}
