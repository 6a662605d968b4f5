package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.evidence.NoEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a step takes is known beforehand where it reads or writes all rows of a table. */
class EstimateTest {

    private static final ObjectName READING = new ObjectName("public", "reading");

    @Test
    void aLargeTableTakesTheTimeOfItsRowsAndASmallOneNone() {
        assertThat(estimates(50_000_000)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "Fill the twin of size of reading", Duration.ofSeconds(5_000),
                "Build index reading_at on reading", Duration.ofSeconds(100),
                "Check that size of reading and its twin still say the same", Duration.ofSeconds(10)));
        assertThat(estimates(1_000)).isEmpty();
    }

    @Test
    void theProjectSaysHowFastItsServerIs() {
        Limits usual = Limits.DEFAULT;
        Limits slow = new Limits(usual.lockTimeout(), usual.lockPatience(), usual.statementTimeout(), usual.batchRows(),
                usual.largestBatch(),
                usual.batchTime(), usual.maximumLag(), usual.soak(), usual.smallTableRows(), new Rates(1_000, 1, 100_000, 1, 1_000_000));
        assertThat(estimates(50_000_000, slow)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "Fill the twin of size of reading", Duration.ofSeconds(50_000),
                "Build index reading_at on reading", Duration.ofSeconds(500),
                "Check that size of reading and its twin still say the same", Duration.ofSeconds(50)));
    }

    private static Map<String, Duration> estimates(long rows) {
        return estimates(rows, Limits.DEFAULT);
    }

    private static Map<String, Duration> estimates(long rows, Limits limits) {
        Schema prod = schema(table("integer", List.of()));
        Schema dev = schema(table("bigint", List.of(new Index("reading_at", List.of("at"), false, "btree", Optional.empty(),
                "CREATE INDEX reading_at ON public.reading USING btree (at)", true, Optional.empty(), Map.of(), Annotations.NONE))));
        PlanOutcome outcome = new Planner(new PostgresqlDialect())
                .plan(new PlanRequest("r", new Comparer().compare(prod, dev), Optional.empty(),
                List.of(), true, limits), holding(rows));
        return ((PlanOutcome.Planned) outcome).release().steps().filter(step -> step.estimate().isPresent())
                .collect(Collectors.toMap(Step::title, step -> step.estimate().get()));
    }

    private static Evidence holding(long rows) {
        return new NoEvidence() {
            @Override
            public long rows(ObjectName prodTable) {
                return rows;
            }
        };
    }

    private static Schema schema(Table table) {
        return Schema.of(new DatabaseProduct("PostgreSQL", "16.4", 16), List.of(table), List.of(), List.of());
    }

    private static Table table(String type, List<Index> indexes) {
        Constraint key = new Constraint("reading_pkey", ConstraintKind.PRIMARY_KEY, List.of("id"), Optional.empty(), "PRIMARY KEY (id)", true,
                false, Map.of(), Annotations.NONE);
        return new Table(READING, List.of(column("id", "bigint"), column("at", "bigint"), column("size", type)), List.of(key), indexes, List.of(),
                List.of(), List.of(), TableStorage.PLAIN, TableSize.UNKNOWN, Annotations.NONE);
    }

    private static Column column(String name, String type) {
        return Column.plain(name, DataType.builtIn(type), !name.equals("id"));
    }
}
