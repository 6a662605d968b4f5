package dev.chrysalis.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Copies need a capture, so they are tried here, where both are known. */
class PostgresqlCopiesTest {

    private static final PostgresqlDialect POSTGRESQL = new PostgresqlDialect();

    private static final String SHOP = """
            CREATE SCHEMA "Odd Schema";
            CREATE EXTENSION IF NOT EXISTS plpgsql;
            CREATE TYPE mood AS ENUM ('sad', 'glad');
            CREATE DOMAIN positive AS int CHECK (VALUE > 0);
            CREATE FUNCTION shout(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper($1) $$;
            CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL,
                loud text GENERATED ALWAYS AS (shout(name)) STORED, mood mood DEFAULT 'glad', age positive, photo bytea);
            COMMENT ON COLUMN customer.name IS 'as they''d sign';
            CREATE TABLE "Odd Schema"."Order" (id serial PRIMARY KEY, customer bigint REFERENCES customer ON DELETE CASCADE, changed boolean);
            CREATE TABLE event (at date NOT NULL, what text, PRIMARY KEY (at, what)) PARTITION BY RANGE (at);
            CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            CREATE INDEX event_what ON event (what);
            CREATE INDEX customer_lower ON customer (lower(name)) WHERE age > 3;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := true; RETURN NEW; END $$;
            CREATE TRIGGER touched BEFORE INSERT ON "Odd Schema"."Order" FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE VIEW named AS SELECT id, name FROM customer;
            CREATE MATERIALIZED VIEW counted AS SELECT mood, count(*) AS many FROM customer GROUP BY mood;
            CREATE UNIQUE INDEX counted_mood ON counted (mood);
            CREATE VIEW over_counted AS SELECT * FROM counted;
            ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
            CREATE POLICY everyone ON customer USING (true);
            INSERT INTO customer (name, age, photo) VALUES (E'\\u00c5se \\t\\n', 4, '\\x00ff'), ('O''Hara', NULL, NULL);
            ALTER TABLE "Odd Schema"."Order" DISABLE TRIGGER touched;
            INSERT INTO "Odd Schema"."Order" (customer, changed) VALUES (2, false);
            ALTER TABLE "Odd Schema"."Order" ENABLE TRIGGER touched;
            INSERT INTO event VALUES ('2026-11-21', 'x');
            REFRESH MATERIALIZED VIEW counted;
            CREATE FUNCTION chrysalis_sync() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
            CREATE TRIGGER chrysalis_sync BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION chrysalis_sync();
            """;

    @Test
    void aCopyIsLikeItsSourceToTheLastObjectAndRow() throws SQLException {
        try (TestDatabase source = EmbeddedPostgresql.freshDatabase(SHOP); DisposableDatabase copy = copyOf(source)) {
            assertThat(copy.differences()).isEmpty();
            assertThat(new Comparer().compare(new Capture().read(source.as(POSTGRESQL)), new Capture().read(copy)).changes()).isEmpty();
            for (String query : List.of("SELECT * FROM customer ORDER BY id", "SELECT * FROM \"Odd Schema\".\"Order\"",
                    "SELECT * FROM event", "SELECT * FROM over_counted")) {
                assertThat(rows(copy, query)).isEqualTo(source.rows(query)).isNotEmpty();
            }
        }
    }

    @Test
    void sequencesGoOnAndTriggersActAgain() throws SQLException {
        try (TestDatabase source = EmbeddedPostgresql.freshDatabase(SHOP); DisposableDatabase copy = copyOf(source)) {
            assertThat(rows(copy, "INSERT INTO customer (name) VALUES ('x') RETURNING id")).containsExactly("3");
            assertThat(rows(copy, "INSERT INTO \"Odd Schema\".\"Order\" (customer) VALUES (1) RETURNING id, changed"))
                    .containsExactly("2|t");
        }
    }

    @Test
    void whatChrysalisMadeItselfIsCopiedToo() throws SQLException {
        try (TestDatabase source = EmbeddedPostgresql.freshDatabase(SHOP)) {
            try (Connection connection = source.connect()) {
                new Journal(POSTGRESQL.control()).create(connection);
            }
            try (DisposableDatabase copy = copyOf(source)) {
                assertThat(rows(copy, "SELECT tgname FROM pg_trigger WHERE tgname ~ '^chrysalis' ORDER BY 1"))
                        .containsExactly("chrysalis_journal_append_only", "chrysalis_sync");
                assertThat(rows(copy, "SELECT count(*) FROM chrysalis.chrysalis_journal")).containsExactly("0");
            }
        }
    }

    @Test
    void theSourceIsNotTouchedAndTheCopyIsGoneAfterwards() throws SQLException {
        try (TestDatabase source = EmbeddedPostgresql.freshDatabase(SHOP)) {
            String name;
            try (DisposableDatabase copy = copyOf(source)) {
                name = rows(copy, "SELECT current_database()").get(0);
                assertThat(name).startsWith("chrysalis_copy_");
                rows(copy, "DELETE FROM customer RETURNING id");
            }
            assertThat(source.value("SELECT count(*) FROM customer")).isEqualTo("2");
            assertThat(source.rows("SELECT datname FROM pg_database")).doesNotContain(name);
        }
    }

    @Test
    void whoMayMakeNoDatabaseIsToldSoAndNothingIsLeft() {
        try (TestDatabase source = EmbeddedPostgresql.freshDatabase("CREATE ROLE copyist LOGIN PASSWORD 'secret-word'")) {
            TestDatabase copyist = new TestDatabase(source.name(),
                    source.jdbcUrl().replaceFirst("user=\\w+", "user=copyist&password=secret-word"), () -> { });

            assertThatThrownBy(() -> copyOf(copyist)).isInstanceOf(ChrysalisException.class)
                    .hasMessageContaining("permission denied to create database").hasMessageNotContaining("secret-word");
            assertThat(source.rows("SELECT datname FROM pg_database WHERE datname ~ '^chrysalis_copy'")).isEmpty();
        } finally {
            EmbeddedPostgresql.maintenanceDatabase().execute("DROP ROLE IF EXISTS copyist");
        }
    }

    private static DisposableDatabase copyOf(TestDatabase source) {
        return POSTGRESQL.copies().copy(source.as(POSTGRESQL), new Capture()::readWithOwn, Optional.empty(), sentence -> { });
    }

    private static List<String> rows(DisposableDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
             Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }
}
