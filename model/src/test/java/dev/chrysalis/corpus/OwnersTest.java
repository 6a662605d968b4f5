package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.project.Project;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners and privileges, compared and planned on demand. */
class OwnersTest {

    private static final List<String> ROLES = List.of("clerk", "keeper", "\"odd \"\"role\"\"=\"");
    private static final String OBJECTS = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.mood AS ENUM ('fine');
            CREATE TYPE shop.pair AS (a int, b int);
            CREATE DOMAIN shop.code AS text;
            CREATE TABLE shop.orders (id int PRIMARY KEY, note text, counted serial);
            CREATE TABLE shop.log (id int, at date) PARTITION BY RANGE (at);
            CREATE VIEW shop.late AS SELECT id, note FROM shop.orders;
            CREATE MATERIALIZED VIEW shop.totals AS SELECT count(*) AS orders FROM shop.orders;
            CREATE SEQUENCE shop.numbers;
            CREATE FUNCTION shop.twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
            CREATE PROCEDURE shop.tidy() LANGUAGE sql AS 'SELECT 1';
            CREATE AGGREGATE shop.sum_of(int) (SFUNC = int4pl, STYPE = int);
            CREATE FOREIGN DATA WRAPPER nowhere;
            CREATE SERVER nothing FOREIGN DATA WRAPPER nowhere;
            CREATE FOREIGN TABLE shop.afar (id int) SERVER nothing;
            CREATE PUBLICATION changes FOR TABLE shop.orders;
            CREATE STATISTICS shop.alike ON id, note FROM shop.orders;
            CREATE TEXT SEARCH DICTIONARY shop.words (TEMPLATE = simple);
            """;
    private static final String OTHERWISE = """
            ALTER SCHEMA shop OWNER TO keeper;
            GRANT USAGE ON SCHEMA shop TO PUBLIC;
            ALTER TYPE shop.mood OWNER TO keeper;
            REVOKE ALL ON TYPE shop.mood FROM PUBLIC;
            GRANT USAGE ON TYPE shop.pair TO clerk;
            ALTER DOMAIN shop.code OWNER TO keeper;
            ALTER TABLE shop.orders OWNER TO keeper;
            GRANT SELECT, INSERT ON shop.orders TO clerk WITH GRANT OPTION;
            GRANT UPDATE (note) ON shop.orders TO clerk, "odd ""role""=";
            REVOKE TRUNCATE ON shop.orders FROM keeper;
            GRANT SELECT ON shop.log TO clerk;
            GRANT SELECT (id) ON shop.late TO clerk;
            ALTER VIEW shop.late OWNER TO keeper;
            GRANT SELECT ON shop.totals TO "odd ""role""=";
            ALTER MATERIALIZED VIEW shop.totals OWNER TO keeper;
            GRANT USAGE ON SEQUENCE shop.numbers TO clerk;
            ALTER SEQUENCE shop.numbers OWNER TO clerk;
            REVOKE ALL ON FUNCTION shop.twice(int) FROM PUBLIC;
            GRANT EXECUTE ON FUNCTION shop.twice(int) TO clerk;
            ALTER PROCEDURE shop.tidy() OWNER TO keeper;
            ALTER AGGREGATE shop.sum_of(int) OWNER TO keeper;
            GRANT USAGE ON FOREIGN DATA WRAPPER nowhere TO clerk;
            GRANT USAGE ON FOREIGN SERVER nothing TO clerk WITH GRANT OPTION;
            GRANT SELECT ON shop.afar TO clerk;
            ALTER STATISTICS shop.alike OWNER TO keeper;
            ALTER TEXT SEARCH DICTIONARY shop.words OWNER TO keeper;
            ALTER DEFAULT PRIVILEGES FOR ROLE keeper REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
            ALTER DEFAULT PRIVILEGES FOR ROLE keeper IN SCHEMA shop GRANT SELECT ON TABLES TO clerk WITH GRANT OPTION;
            """;
    private static final String ONLY_HERE = """
            CREATE TABLE shop.fresh (id int PRIMARY KEY);
            ALTER TABLE shop.fresh OWNER TO keeper;
            GRANT SELECT ON shop.fresh TO clerk;
            CREATE FUNCTION shop.thrice(int) RETURNS int LANGUAGE sql AS 'SELECT 3 * $1';
            REVOKE ALL ON FUNCTION shop.thrice(int) FROM PUBLIC;
            ALTER TABLE shop.orders ADD extra int;
            GRANT SELECT (extra) ON shop.orders TO clerk;
            CREATE OR REPLACE VIEW shop.late AS SELECT id, note, extra FROM shop.orders;
            """;
    private static final String DEFAULTS_OF_PROD = "ALTER DEFAULT PRIVILEGES GRANT INSERT ON TABLES TO \"odd \"\"role\"\"=\";";

    private final Capture capture = new Capture();
    private final Chrysalis chrysalis = new Chrysalis(Clock.systemUTC());

    @TempDir
    private Path folder;

    @BeforeAll
    static void rolesAreThere() {
        ROLES.forEach(role -> EmbeddedPostgresql.maintenanceDatabase().execute("DO $$BEGIN CREATE ROLE " + role
                + "; EXCEPTION WHEN duplicate_object THEN NULL; END$$"));
    }

    @Test
    void areBroughtOverWithWhatIsNew() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(OBJECTS + DEFAULTS_OF_PROD);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(OBJECTS + OTHERWISE + ONLY_HERE)) {
            assertThat(compare(prod, dev).changes()).hasAtLeastOneElementOfType(AccessChange.OwnerChanged.class)
                    .hasAtLeastOneElementOfType(AccessChange.PrivilegesChanged.class);

            assertThat(planned(prod, dev).toTheEnd()).isEmpty();
            assertThat(compare(prod, dev).changes()).isEmpty();
        }
    }

    @Test
    void areTakenAwayAndComeBackWithARollback() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(OBJECTS + OTHERWISE + ONLY_HERE);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(OBJECTS + DEFAULTS_OF_PROD)) {
            Schema untouched = capture.read(database(prod));
            Performance performance = planned(prod, dev);

            assertThat(performance.forthAndBack(() -> new SecondCapture().look(prod), () -> Rows.of(prod))).isEmpty();
            assertThat(Comparer.withOwners().compare(capture.read(database(prod)), untouched).changes()).as("after the way back").isEmpty();
            assertThat(performance.toTheEnd()).isEmpty();
            assertThat(compare(prod, dev).changes()).as("after the way forward").isEmpty();
        }
    }

    @Test
    void areLeftOutUnlessTheyAreAskedForAndThatIsSaid() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(OBJECTS); TestDatabase dev = EmbeddedPostgresql.freshDatabase(OBJECTS + OTHERWISE)) {
            Comparison without = chrysalis.compare(database(dev), database(prod), sentence -> { });
            assertThat(without.changes()).isEmpty();
            assertThat(without.notUnderstood()).extracting(NotUnderstood::subject).contains("default privileges (TABLES) of shop.keeper");
            assertThat(compare(prod, dev).notUnderstood()).extracting(NotUnderstood::subject).containsExactly("roles");
        }
    }

    @Test
    void aRightThatTheServerTakesForGrantedIsNoDifferenceWhenItIsSaid() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(OBJECTS);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(OBJECTS + """
                     GRANT SELECT ON shop.orders TO clerk;
                     REVOKE SELECT ON shop.orders FROM clerk;
                     REVOKE ALL ON FUNCTION shop.twice(int) FROM PUBLIC;
                     GRANT EXECUTE ON FUNCTION shop.twice(int) TO PUBLIC;
                     """)) {
            assertThat(compare(prod, dev).changes()).isEmpty();
        }
    }

    private Performance planned(TestDatabase prod, TestDatabase dev) {
        PlanOutcome outcome = chrysalis.plan(new PlanRequest("corpus", compare(prod, dev), Optional.empty(), List.of(), true, Limits.DEFAULT),
                database(dev), database(prod));
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        chrysalis.write(new Project(folder, "owners", ZoneOffset.UTC, List.of(), Limits.DEFAULT, List.of(), List.of(), Optional.empty()));
        chrysalis.write(chrysalis.open(folder), ((PlanOutcome.Planned) outcome).release());
        return new Performance(chrysalis, chrysalis.open(folder), database(prod));
    }

    private Comparison compare(TestDatabase prod, TestDatabase dev) {
        return chrysalis.compareWithOwners(database(dev), database(prod), sentence -> { });
    }

    private static Database database(TestDatabase database) {
        return database.as(new PostgresqlDialect());
    }
}
