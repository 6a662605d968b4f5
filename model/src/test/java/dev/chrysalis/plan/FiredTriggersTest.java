package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filling a column sets off beside is said before it runs. */
class FiredTriggersTest {

    @ParameterizedTest
    @CsvSource({"BEFORE UPDATE, true", "AFTER INSERT OR DELETE OR UPDATE, true", "BEFORE UPDATE OF name, false", "AFTER INSERT, false"})
    void aTriggerThatFillingFiresIsNamed(String event, boolean fires) {
        String item = "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE item (id int PRIMARY KEY, name text%s);"
                + " CREATE TRIGGER on_update " + event + " ON item FOR EACH ROW EXECUTE FUNCTION stamp()";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(item.formatted("") + "; INSERT INTO item VALUES (1, 'one')");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(item.formatted(", number uuid NOT NULL UNIQUE"))) {
            PlanOutcome outcome = PlannedPair.of(prod.as(new PostgresqlDialect()), dev.as(new PostgresqlDialect()), true, List.of());
            assertThat(((PlanOutcome.Planned) outcome).release().steps().flatMap(step -> step.hazards().stream())
                    .filter(hazard -> hazard.code().equals("triggers-fire") && hazard.reason().contains("fires on_update of public.item")).findAny().isPresent())
                    .isEqualTo(fires);
        }
    }
}
