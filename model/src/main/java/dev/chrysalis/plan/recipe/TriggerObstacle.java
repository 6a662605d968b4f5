package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.statement.RowExpression;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a trigger of Chrysalis could not give columns of a table their values, as a sentence. */
public final class TriggerObstacle {

    private final Situation situation;

    public TriggerObstacle(Situation situation) {
        this.situation = situation;
    }

    /**
     * @param table       by its name in DEV
     * @param then        how it looks while the trigger is there
     * @param own         the columns that are kept equal
     * @param expressions what gives them their values
     */
    public Optional<String> of(ObjectName table, Table then, List<String> own, List<String> expressions) {
        return of(table).or(() -> read(then, expressions).filter(column -> !own.contains(column.name()))
                .flatMap(column -> ofRead(table, column).stream()).findFirst());
    }

    /** @param table by its name in DEV */
    public Optional<String> of(ObjectName table) {
        if (Heirs.outsideTriggers(table, situation)) {
            return Optional.of("Tables inherit from " + table
                    + ", and its triggers do not fire for their rows: take them out of it first.");
        }
        return Stream.concat(situation.prodTable(table).stream(), situation.devTable(table).stream())
                .flatMap(each -> each.triggers().stream())
                .filter(trigger -> situation.sql().sync().isFollowedBy(trigger, OwnName.triggerName(table, ""))).findFirst()
                .map(trigger -> "The trigger " + trigger.name() + " of " + table
                        + " fires after any of Chrysalis' own, which would not see what it makes"
                        + " of a row: give it a name that begins with a plain letter.");
    }

    /** What to know of a trigger that asks more than the row. */
    public static List<Hazard> rights(ColumnSync sync, Situation situation) {
        return sync.asksTheRowAlone() || !situation.sql().sync().borrowsRights() ? List.of() : List.of(rights(sync.table().name()));
    }

    public static List<Hazard> rights(ColumnFilling filling, Situation situation) {
        return filling.asksTheRowAlone() || !situation.sql().sync().borrowsRights() ? List.of() : List.of(rights(filling.table().name()));
    }

    private static Hazard rights(ObjectName table) {
        return new Hazard("rights-of-its-maker", Severity.CAUTION,
                "The trigger asks more than the row, so it runs with the rights of whoever performs this"
                + " step: in " + table.schema() + " and public nobody else should be allowed to make functions.");
    }

    /** Why the server would not let a trigger fill a column that an insert leaves empty. */
    public Optional<String> ofEmpty(Column column) {
        return situation.prod().declared(column.type(), DomainType.class)
                .filter(domain -> !domain.nullable() && domain.defaultExpression().isEmpty()
                        && column.defaultExpression().isEmpty() && !column.type().definition().endsWith("[]"))
                .map(domain -> "The domain of " + column.name()
                        + " refuses an empty value before any trigger can fill it: give the column a default first.");
    }

    private static Stream<Column> read(Table then, List<String> expressions) {
        return expressions.stream().filter(expression -> !expression.isBlank())
                .flatMap(expression -> new RowExpression(expression).read(then).stream());
    }

    private Optional<String> ofRead(ObjectName table, Column column) {
        if (column.generated().isPresent()) {
            return Optional.of("Its expressions name " + column.name()
                    + ", which the server computes only after the trigger that would read it:"
                    + " say in the expression what it is computed from.");
        }
        if (situation.isObsoleteColumn(table, column.name())) {
            return Optional.of("Its expressions name " + column.name() + ", which this release takes away while a trigger still reads "
                    + "it: leave that change to a later release.");
        }
        return Optional.empty();
    }
}
