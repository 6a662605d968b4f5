package dev.chrysalis.dialect.statement;

import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.dialect.sql.SqlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

/** What an undo takes away is told by its text, or else it is said that it is not. */
class StatementLossesTest {

    private static final Pattern WAYS_BACK = Pattern.compile("  back:\n((?: {4}.*\n)+)");

    private static List<String> known(String statement) {
        StatementLosses losses = StatementLosses.of(statement);
        assertThat(losses.opaque()).as(statement).isFalse();
        return losses.known().stream().map(loss -> loss.words() + loss.where().map(where -> " where " + where).orElse("")).toList();
    }

    @Test
    void namesMayBeOfAnyScript() {
        assertThat(known("ALTER TABLE preis DROP COLUMN größe")).containsExactly("values of größe in preis");
        assertThat(known("ALTER TABLE läden.preis DROP größe, DROP COLUMN IF EXISTS \"Neue, Größe\""))
                .containsExactly("values of größe in läden.preis", "values of \"Neue, Größe\" in läden.preis");
        assertThat(known("DROP TABLE 名前")).containsExactly("rows of 名前");
    }

    @Test
    void aColumnMayBeNamedLikeAKeyword() {
        assertThat(known("ALTER TABLE orders DROP COLUMN index, DROP identity"))
                .containsExactly("values of index in orders", "values of identity in orders");
        assertThat(known("ALTER TABLE orders ALTER COLUMN type DROP DEFAULT, ALTER COLUMN type TYPE mood USING type::text::mood"))
                .containsExactly("values of type in orders");
    }

    @Test
    void severalTablesAreEachTold() {
        assertThat(known("TRUNCATE TABLE orders, ONLY shop.line *, tag RESTART IDENTITY"))
                .containsExactly("rows of orders", "rows of shop.line", "rows of tag");
        assertThat(known("DROP TABLE IF EXISTS orders, line RESTRICT")).containsExactly("rows of orders", "rows of line");
        assertThat(known("DROP TABLE tag IF EXISTS")).containsExactly("rows of tag");
    }

    @Test
    void commentsHideNothing() {
        assertThat(known("-- away\nALTER TABLE orders /* they are */ DROP COLUMN note -- all")).containsExactly("values of note in orders");
        assertThat(known("DELETE FROM tag -- all\nWHERE name = '-- none'")).containsExactly("rows of tag where name = '-- none'");
    }

    @Test
    void whatGoesWithAnotherIsOpaqueBesideWhatIsTold() {
        assertThat(StatementLosses.of("DROP TABLE tag CASCADE")).returns(true, StatementLosses::opaque)
                .satisfies(losses -> assertThat(losses.known()).hasSize(1));
        assertThat(StatementLosses.of("TRUNCATE orders CASCADE").opaque()).isTrue();
        assertThat(StatementLosses.of("ALTER TABLE orders DROP COLUMN kind CASCADE").opaque()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP TYPE colour CASCADE", "DROP DOMAIN cents CASCADE", "DROP EXTENSION citext", "DROP SCHEMA shop CASCADE",
        "DROP OWNED BY ann", "DROP ALL OBJECTS", "SELECT cleanup()", "SELECT shop.lower('x')", "CALL tidy()",
        "DO $$ BEGIN DELETE FROM tag; END $$", "DO $$ BEGIN PERFORM tidy(); END $$", "DO 'BEGIN END'",
        "INSERT INTO tag VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = excluded.name",
        "INSERT INTO tag SELECT tidy(id) FROM orders",
        "MERGE INTO tag USING line ON true WHEN MATCHED THEN DELETE", "UPDATE tag SET name = 'x'",
        "WITH gone AS (DELETE FROM tag RETURNING *) SELECT count(*) FROM gone", "CREATE TABLE kept AS SELECT tidy(id) FROM tag",
        "DELETE FROM tag USING line WHERE tag.id = line.tag", "ALTER TYPE place DROP ATTRIBUTE street",
        "ALTER TABLE orders ALTER COLUMN note varchar(3)", "ALTER TABLE orders DROP COLUMN (note, kind)", "ALTER EXTENSION citext UPDATE",
        "EXECUTE tidy", "COPY tag FROM PROGRAM 'x'", "REPLACE INTO tag VALUES (1)", "what nobody knows"})
    void whatIsNotKnownToBeHarmlessIsOpaque(String statement) {
        assertThat(StatementLosses.of(statement).opaque()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP VIEW IF EXISTS open", "DROP MATERIALIZED VIEW total", "DROP INDEX CONCURRENTLY one",
            "DROP TRIGGER t ON orders CASCADE",
        "DROP FUNCTION f(int)", "DROP TYPE colour", "CREATE TABLE tag (id int, made timestamp(3) DEFAULT now())",
        "CREATE TABLE kept AS (SELECT id, lower(name) FROM tag)", "CREATE OR REPLACE VIEW open AS SELECT delete(id) FROM orders",
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM tag; END $$", "COMMENT ON TABLE tag IS 'DROP TABLE'",
        "GRANT DELETE, UPDATE ON tag TO ann", "SET LOCAL row_security = off", "INSERT INTO tag (id, name) VALUES (nextval('s'), 'x (y)')",
        "INSERT INTO tag VALUES (1) ON CONFLICT (id) DO NOTHING", "SELECT pg_catalog.setval('s', max(id)) FROM tag",
        "SELECT id FROM tag FOR UPDATE", "DO $$ BEGIN IF (SELECT count(*) FROM tag) > 0 THEN RAISE EXCEPTION 'Delete them'; END IF; END $$",
        "ALTER TABLE orders ADD COLUMN note text, ALTER COLUMN kind SET NOT NULL, ALTER rank DROP DEFAULT",
        "ALTER TABLE orders DROP CONSTRAINT one CASCADE, VALIDATE CONSTRAINT two, RENAME TO line",
        "ALTER TABLE orders ALTER note TYPE varchar(9)",
        "ALTER TYPE colour RENAME TO shade", "ALTER DOMAIN cents DROP CONSTRAINT c", "REFRESH MATERIALIZED VIEW total", "ANALYZE tag"})
    void whatIsKnownToBeHarmlessTakesNothing(String statement) {
        assertThat(known(statement)).isEmpty();
    }

    @Test
    void theWaysBackThatChrysalisPlansAreAlmostAllTold() throws IOException {
        try (Stream<Path> plans = Files.walk(Path.of("src/test/resources/cases"))) {
            List<String> statements = plans.filter(file -> file.getFileName().toString().startsWith("plan."))
                    .flatMap(StatementLossesTest::waysBack).toList();
            assertThat(statements).hasSizeGreaterThan(500);
            assertThat(statements.stream().filter(statement -> StatementLosses.of(statement).opaque())).isNotEmpty()
                    .allMatch(StatementLossesTest::isKnownToBeOpaque);
        }
    }

    /** Put together by the server as it runs, what lies in an extension or an attribute, and H2's columns, which are told their type anew. */
    private static boolean isKnownToBeOpaque(String statement) {
        return statement.contains("BEGIN EXECUTE (SELECT format('ALTER TABLE") || statement.contains("BEGIN EXECUTE (SELECT format('COMMENT ON")
                || statement.startsWith("DROP EXTENSION") || statement.contains("DROP ATTRIBUTE")
                || statement.endsWith("BIGINT GENERATED BY DEFAULT AS IDENTITY(CACHE 1)");
    }

    private static Stream<String> waysBack(Path plan) {
        SqlText sql = (plan.endsWith("plan.h2.txt") ? new H2Dialect() : new PostgresqlDialect()).sql();
        try {
            return WAYS_BACK.matcher(Files.readString(plan)).results().map(back -> back.group(1).replaceAll("(?m)^ {4}", ""))
                    .filter(back -> !back.startsWith("impossible:") && !back.startsWith("nothing"))
                    .flatMap(back -> sql.statements(back).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
