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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing is hidden while a session of the old application is there, where release.yaml names it. */
class OldApplicationTest {

    private static final Optional<ApplicationVersions> SHOP = Optional.of(new ApplicationVersions("shop-api", "4.18", "4.19"));
    private static final String BEFORE = "CREATE TABLE item (id int PRIMARY KEY, name text, old text)";

    @Test
    void contractBeginsWithACheckThatHoldsOnceTheOldApplicationIsGone() throws SQLException {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(BEFORE);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, name text, made timestamptz)")) {
            List<Step> contract = plan(prod, dev, SHOP).phase(PhaseName.CONTRACT).steps();

            assertThat(contract.get(0).title()).isEqualTo("Check that no shop-api 4.18 is connected any more");
            StepAction.Check check = (StepAction.Check) contract.get(0).action();
            assertThat(check.holdsFor()).isGreaterThan(Duration.ZERO);
            try (Connection old = session(prod, "shop-api/4.18"); Connection fresh = session(prod, "shop-api/4.19")) {
                assertThat(old.isValid(5) && fresh.isValid(5)).isTrue();
                assertThat(prod.value(check.query())).isEqualTo("f");
            }
            try (Connection fresh = session(prod, "shop-api/4.19")) {
                assertThat(fresh.isValid(5)).isTrue();
                awaitEnd(prod, "shop-api/4.18");
                assertThat(prod.value(check.query())).isEqualTo("t");
            }
        }
    }

    @Test
    void aReleaseThatNamesNoApplicationOrOnlyAddsHasNoSuchCheck() {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(BEFORE);
             TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE item (id int PRIMARY KEY, name text)");
             TestDatabase larger = EmbeddedPostgresql.freshDatabase(BEFORE.replace(")", ", more text)"))) {
            assertThat(plan(prod, dev, Optional.empty()).steps().map(Step::title)).noneMatch(title -> title.contains("connected"));
            assertThat(plan(prod, larger, SHOP).steps().map(Step::title)).noneMatch(title -> title.contains("connected"));
        }
    }

    private static Connection session(TestDatabase database, String application) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl() + "&ApplicationName=" + application);
    }

    /** The server ends a session a moment after its client has gone. */
    private static void awaitEnd(TestDatabase database, String application) {
        while (!database.value("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + application + "'").equals("0")) {
            Thread.onSpinWait();
        }
    }

    private static Release plan(TestDatabase prod, TestDatabase dev, Optional<ApplicationVersions> versions) {
        Database target = prod.as(new PostgresqlDialect());
        Capture capture = new Capture();
        PlanRequest request = new PlanRequest("2026.12-item",
                new Comparer().compare(capture.read(target), capture.read(dev.as(new PostgresqlDialect()))),
                Optional.empty(), List.of(), true, Limits.DEFAULT, versions);
        return ((PlanOutcome.Planned) new Planner(target.dialect()).plan(request, Evidence.NONE)).release();
    }
}
