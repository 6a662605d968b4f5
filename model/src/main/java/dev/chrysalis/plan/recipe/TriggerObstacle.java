package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.RowExpression;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a trigger of Chrysalis could not give columns of a table their values, as a sentence. */
final class TriggerObstacle {

    private final Situation situation;

    TriggerObstacle(Situation situation) {
        this.situation = situation;
    }

    /**
     * @param table       by its name in DEV
     * @param then        how it looks while the trigger is there
     * @param own         the columns that are kept equal
     * @param expressions what gives them their values
     */
    Optional<String> of(ObjectName table, Table then, List<String> own, List<String> expressions) {
        return of(table).or(() -> read(then, expressions).filter(column -> !own.contains(column.name()))
                .flatMap(column -> ofRead(table, column).stream()).findFirst());
    }

    /** @param table by its name in DEV */
    Optional<String> of(ObjectName table) {
        return Heirs.outsideTriggers(table, situation)
                ? Optional.of("Tables inherit from " + table + ", and its triggers do not fire for their rows: take them out of it first.")
                : Optional.empty();
    }

    private static Stream<Column> read(Table then, List<String> expressions) {
        return expressions.stream().filter(expression -> !expression.isBlank())
                .flatMap(expression -> new RowExpression(expression).read(then).stream());
    }

    private Optional<String> ofRead(ObjectName table, Column column) {
        if (column.generated().isPresent()) {
            return Optional.of("Its expressions name " + column.name() + ", which the server computes only after the trigger that would read it:"
                    + " say in the expression what it is computed from.");
        }
        if (situation.isObsoleteColumn(table, column.name())) {
            return Optional.of("Its expressions name " + column.name() + ", which this release takes away while a trigger still reads "
                    + "it: leave that change to a later release.");
        }
        return Optional.empty();
    }
}
