package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeSchemaTest {

    private static final int TABLES = 5_000;

    @Test
    void plansFiveThousandTablesOfWhichOneInTwentyDiffers() {
        Schema prod = schema(IntStream.range(0, TABLES).mapToObj(number -> table(number, false)).toList());
        Schema dev = schema(IntStream.range(0, TABLES).mapToObj(number -> table(number, number % 20 == 0)).toList());

        PlanOutcome outcome = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> plan(prod, dev));

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Planned.class,
                planned -> assertThat(planned.release().steps()).hasSize(TABLES / 20));
    }

    @Test
    void plansAllOfFiveThousandTablesIntoAnEmptyDatabase() {
        Schema dev = schema(IntStream.range(0, TABLES).mapToObj(number -> table(number, false)).toList());

        PlanOutcome outcome = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> plan(schema(List.of()), dev));

        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
    }

    @Test
    void plansAnotherValueOfATypeThatAThousandTablesUse() {
        PlanOutcome outcome = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> plan(schemaOfStates("open"), schemaOfStates("open", "closed")));

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Planned.class, planned -> assertThat(planned.release().steps()).hasSize(1));
    }

    @Test
    void comparesFiftyThousandTables() {
        Schema prod = schema(IntStream.range(0, 50_000).mapToObj(number -> table(number, false)).toList());
        Schema dev = schema(IntStream.range(0, 50_000).mapToObj(number -> table(number, number % 100 == 0)).toList());

        assertThat(new Comparer().compare(prod, dev).changes()).hasSize(500);
    }

    @Test
    void twoEmptyDatabasesLeaveNothingToPlan() {
        assertThat(plan(schema(List.of()), schema(List.of()))).isEqualTo(new PlanOutcome.NothingToPlan());
    }

    private static PlanOutcome plan(Schema prod, Schema dev) {
        Comparison comparison = new Comparer().compare(prod, dev);
        return new Planner(new PostgresqlDialect()).plan(
                new PlanRequest("2026.11-large", comparison, Optional.empty(), List.of(), true, Limits.DEFAULT), Evidence.NONE);
    }

    private static Schema schema(List<? extends SchemaObject> objects) {
        return Schema.of(new DatabaseProduct("PostgreSQL", "16.4", 16), objects, List.of(), List.of());
    }

    private static Schema schemaOfStates(String... values) {
        ObjectName state = name(0).withName("state");
        Column column = Column.plain("state", new DataType("public.state", Optional.of(state)), true);
        List<SchemaObject> objects = new ArrayList<>(List.of(new EnumType(state, List.of(values), Annotations.NONE)));
        IntStream.range(0, 1_000).forEach(number -> objects.add(table(number, false).withColumns(
                List.of(column("id", false), column("parent_id", true), column))));
        return schema(objects);
    }

    /** Each refers to the one before it, so that they hang in one long chain. */
    private static Table table(int number, boolean changed) {
        List<Column> columns = new ArrayList<>(List.of(column("id", false), column("parent_id", true)));
        if (changed) {
            columns.add(column("note", true));
        }
        List<Constraint> constraints =
                new ArrayList<>(List.of(constraint("pk_" + number, ConstraintKind.PRIMARY_KEY, "id", Optional.empty(),
                "PRIMARY KEY (id)")));
        if (number > 0) {
            constraints.add(constraint("fk_" + number, ConstraintKind.FOREIGN_KEY, "parent_id",
                    Optional.of(new Reference(name(number - 1), List.of("id"))),
                    "FOREIGN KEY (parent_id) REFERENCES " + name(number - 1) + "(id)"));
        }
        return new Table(name(number), columns, constraints, List.of(), List.of(), List.of(), List.of(), TableStorage.PLAIN,
                TableSize.UNKNOWN, Annotations.NONE);
    }

    private static ObjectName name(int number) {
        return new ObjectName("public", "t" + number);
    }

    private static Column column(String name, boolean nullable) {
        return Column.plain(name, DataType.builtIn("bigint"), nullable);
    }

    private static Constraint constraint(String name, ConstraintKind kind, String column, Optional<Reference> parent, String definition) {
        return new Constraint(name, kind, List.of(column), parent, definition, true, false, Map.of(), Annotations.NONE);
    }
}
