package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.wayback.RollbackPreview;
import dev.chrysalis.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a release does to rows depends neither on the policies that its user is under nor on where it is run. */
class ImpartialSessionTest {

    private static final String TENANTS = """
            CREATE ROLE %1$s LOGIN;
            CREATE TABLE customer (id int PRIMARY KEY, fname text, given_name text);
            INSERT INTO customer VALUES (1, 'Ada', NULL), (2, 'Grace', NULL);
            ALTER TABLE customer OWNER TO %1$s;
            ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
            ALTER TABLE customer FORCE ROW LEVEL SECURITY;
            CREATE POLICY tenant ON customer USING (fname = current_setting('app.tenant', true));
            DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %%I TO %1$s', current_database()); END $$""";

    private static final Release FILLING = new ReleaseBuilder("filling").step(EXPAND, "010-fill.yaml",
            new StepAction.Backfill("customer", List.of("id"), "given_name = fname", Optional.of("given_name IS NULL"), 100, Optional.empty()),
            new Undo.Nothing()).build();
    private static final Release CHECKING = new ReleaseBuilder("checking").step(EXPAND, "010-check.yaml", new StepAction.Check(
            "SELECT NOT EXISTS (SELECT FROM customer WHERE given_name IS NULL)", Duration.ofSeconds(1), Duration.ofMillis(100)),
            new Undo.Nothing()).build();

    @Test
    void aFillingThatAPolicyHidesRowsFromFailsInsteadOfPassingThemOver() {
        Trial trial = Trial.onPostgresql(TENANTS.formatted("owner_who_fills"));
        Database limited = as("owner_who_fills", trial);
        assertThat(remedy(trial.runOn(limited, FILLING, EXPAND, trial::noSchema)))
                .isEqualTo("Let an administrator run this, then run again: ALTER ROLE owner_who_fills BYPASSRLS");
        trial.database.execute("ALTER ROLE owner_who_fills BYPASSRLS");
        assertThat(trial.runOn(limited, FILLING, EXPAND, trial::noSchema)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.rows("SELECT given_name FROM customer ORDER BY id")).containsExactly("Ada", "Grace");
    }

    @Test
    void aCheckDoesNotHoldBecauseAPolicyHidesTheRowsAgainstIt() {
        Trial trial = Trial.onPostgresql(TENANTS.formatted("owner_who_checks"));
        assertThat(remedy(trial.runOn(as("owner_who_checks", trial), CHECKING, EXPAND, trial::noSchema))).endsWith("ALTER ROLE owner_who_checks BYPASSRLS");
    }

    @Test
    void rowsThatAWayBackTakesAreNotCountedAsNone() {
        Trial trial = Trial.onPostgresql(TENANTS.formatted("owner_who_goes_back") + "; ALTER ROLE owner_who_goes_back BYPASSRLS");
        Database limited = as("owner_who_goes_back", trial);
        Release adding = new ReleaseBuilder("adding").sql(EXPAND, "010-add.sql", "ALTER TABLE customer ADD age int DEFAULT 7",
                "ALTER TABLE customer DROP age").build();
        assertThat(trial.runOn(limited, adding, EXPAND, trial::noSchema)).isEqualTo(new RunOutcome.Finished(EXPAND));
        trial.database.execute("ALTER ROLE owner_who_goes_back NOBYPASSRLS; UPDATE customer SET age = 8");
        assertThat(new Rollback(new Workplace(trial.clock, new Random(7), "db-1", "0.1")).preview(limited, adding, EXPAND).steps())
                .flatExtracting(RollbackPreview.UndoneStep::losses).extracting(RollbackPreview.LostRows::rows).containsExactly(-1L);
    }

    @Test
    void theTimeZoneIsThatOfTheDatabaseAndNotOfTheWorkstation() {
        Trial trial = Trial.onPostgresql("CREATE TABLE note (zone text); DO $$ BEGIN"
                + " EXECUTE format('ALTER DATABASE %I SET timezone = ''Pacific/Auckland''', current_database()); END $$");
        trial.run(new ReleaseBuilder("zone").sql(EXPAND, "010-zone.sql", "INSERT INTO note VALUES (current_setting('TimeZone'))", "SELECT 1").build(), EXPAND);
        assertThat(trial.database.value("SELECT zone FROM note")).isEqualTo("Pacific/Auckland");
    }

    @Test
    void theTimeZoneIsUtcWhereTheDatabaseNamesNone() {
        Trial trial = Trial.onPostgresql("CREATE TABLE note (zone text)");
        trial.run(new ReleaseBuilder("zone").sql(EXPAND, "010-zone.sql", "SET timezone = 'Asia/Tokyo'", "SELECT 1")
                .sql(EXPAND, "020-zone.sql", "INSERT INTO note VALUES (current_setting('TimeZone'))", "SELECT 1").build(), EXPAND);
        assertThat(trial.database.value("SELECT zone FROM note")).isEqualTo("UTC");
    }

    private static Database as(String role, Trial trial) {
        return new TestDatabase("limited", trial.database.jdbcUrl().replaceFirst("user=\\w+", "user=" + role), () -> { }).as(trial.target.dialect());
    }

    private static String remedy(RunOutcome outcome) {
        ChrysalisException failure = ((RunOutcome.Failed) outcome).failure();
        assertThat(failure.code()).isEqualTo(FaultCode.RIGHT_MISSING);
        return failure.remedy();
    }
}
