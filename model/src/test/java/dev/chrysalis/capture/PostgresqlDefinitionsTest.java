package dev.chrysalis.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.diff.Comparer;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.RoutineKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told by its definition alone can be made again from that definition. */
class PostgresqlDefinitionsTest {

    /** Each needs the ones before it. */
    private static final List<String> LAYERS = List.of("foreign data wrapper", "server", "foreign table");

    private static final String BASE = """
            CREATE TYPE pair AS (a int, b int);
            CREATE FUNCTION same(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.a = $2.a AND $1.b = $2.b';
            CREATE FUNCTION order_of(pair, pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 0';
            CREATE FUNCTION text_of(pair) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''::text';
            CREATE FUNCTION joined(text, text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1 || $2';
            CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE TABLE t (a int PRIMARY KEY, b text);
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            operator | CREATE OPERATOR === (FUNCTION = same, LEFTARG = pair, RIGHTARG = pair, COMMUTATOR = ===, RESTRICT = eqsel)
            operator | CREATE OPERATOR !! (FUNCTION = text_of, RIGHTARG = pair)
            operator class | CREATE OPERATOR CLASS pairs DEFAULT FOR TYPE pair USING btree AS FUNCTION 1 order_of(pair, pair)
            operator family | CREATE OPERATOR FAMILY fam USING hash
            cast | CREATE CAST (pair AS text) WITH FUNCTION text_of(pair) AS ASSIGNMENT
            collation | CREATE COLLATION german (provider = icu, locale = 'de-DE', deterministic = false)
            conversion | CREATE CONVERSION conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8
            text search dictionary | CREATE TEXT SEARCH DICTIONARY dict (TEMPLATE = simple, stopwords = 'english')
            text search configuration | CREATE TEXT SEARCH CONFIGURATION conf (COPY = simple)
            foreign data wrapper | CREATE FOREIGN DATA WRAPPER wrap OPTIONS (debug 'true')
            publication | CREATE PUBLICATION pub FOR TABLE t WITH (publish = 'insert, update')
            publication | CREATE PUBLICATION pub FOR ALL TABLES
            event trigger | CREATE EVENT TRIGGER ev ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION watch()
            type | CREATE TYPE shell
            server | CREATE FOREIGN DATA WRAPPER wrap; CREATE SERVER srv TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER wrap OPTIONS (host 'h')
            foreign table | CREATE FOREIGN DATA WRAPPER wrap; CREATE SERVER srv FOREIGN DATA WRAPPER wrap; \
            CREATE FOREIGN TABLE remote (a int NOT NULL DEFAULT 3, b text, CHECK (a > 0)) SERVER srv OPTIONS (x 'y')
            """)
    void theDefinitionMakesTheSameObject(String kind, String statement) {
        TestDatabase original = EmbeddedPostgresql.freshDatabase(BASE + statement);
        Schema schema = read(original);
        List<OtherObject> objects = schema.all(OtherObject.class)
                .sorted(Comparator.comparing(object -> LAYERS.indexOf(object.kindName()))).toList();

        TestDatabase copy = EmbeddedPostgresql.freshDatabase(BASE);
        objects.forEach(object -> copy.execute(object.definition()));

        assertThat(objects).extracting(OtherObject::kindName).contains(kind);
        assertThat(new Comparer().compare(schema, read(copy)).changes()).isEmpty();
        assertThat(new Comparer().compare(schema, read(EmbeddedPostgresql.freshDatabase(BASE))).changes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE AGGREGATE chain(text) (SFUNC = joined, STYPE = text, INITCOND = '', PARALLEL = SAFE)
            CREATE AGGREGATE middle(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, \
            FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA)
            """)
    void anAggregateIsMadeAgainFromItsDefinition(String statement) {
        TestDatabase original = EmbeddedPostgresql.freshDatabase(BASE + statement);
        Schema schema = read(original);
        Routine aggregate = schema.all(Routine.class).filter(routine -> routine.routineKind() == RoutineKind.AGGREGATE).findFirst()
                .orElseThrow();

        TestDatabase copy = EmbeddedPostgresql.freshDatabase(BASE).execute(aggregate.definition());

        assertThat(new Comparer().compare(schema, read(copy)).changes()).isEmpty();
    }

    private static Schema read(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return new Capture().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
