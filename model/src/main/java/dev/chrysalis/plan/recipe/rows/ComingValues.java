package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.Volatility;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rows that are there are going to hold in columns that their table is yet to get. */
final class ComingValues {

    private final ObjectName table;
    private final Situation situation;

    ComingValues(ObjectName table, Situation situation) {
        this.table = table;
        this.situation = situation;
    }

    /** The new ones among those columns, with an expression for each; empty where one gets values that nobody knows before. */
    Optional<Map<String, String>> of(List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (String name : columns) {
            Optional<Column> column = situation.devTable(table).flatMap(holder -> holder.column(name))
                    .filter(found -> isComing(name));
            if (column.isPresent()) {
                Optional<String> value = value(column.get());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(name, "CAST(" + value.get() + " AS " + column.get().type() + ")");
            }
        }
        return Optional.of(values);
    }

    /** Those that a piece of SQL names, as far as anybody knows their values. */
    Map<String, String> namedIn(String sql) {
        Map<String, String> values = new HashMap<>();
        situation.devTable(table).stream().flatMap(holder -> holder.columns().stream()).map(Column::name)
                .filter(name -> isComing(name) && sql.contains(name)).forEach(name -> of(List.of(name)).ifPresent(values::putAll));
        return values;
    }

    private boolean isComing(String column) {
        return situation.isNewColumn(table, column) || situation.succession(table, column).isPresent() || conversion(column).isPresent();
    }

    /** How the values come to another type; not where the type may come with the release, or each value stays what it is. */
    private Optional<String> conversion(String column) {
        return situation.typeChange(table, column).filter(change -> change.after().type().declaredBy().isEmpty()
                        && TypeFit.between(change.before().type().definition(), change.after().type().definition()) == TypeFit.DIFFERENT)
                .map(change -> ValueConversion.of(change, situation).forward());
    }

    private Optional<String> value(Column column) {
        Optional<String> conversion = conversion(column.name());
        if (conversion.isPresent()) {
            return conversion;
        }
        Optional<String> succession = situation.succession(table, column.name());
        if (succession.isPresent()) {
            return succession;
        }
        if (column.generated().isPresent()) {
            return column.generated().map(generated -> generated.expression());
        }
        if (column.identity().isPresent()) {
            return Optional.empty();
        }
        if (column.defaultExpression().isPresent()) {
            return column.defaultExpression().filter(expression -> !Volatility.isVolatile(expression));
        }
        return column.nullable() ? Optional.of("NULL") : filling(column);
    }

    private Optional<String> filling(Column column) {
        Optional<Answer> answer = situation.answer(FillQuestion.idFor(ObjectId.column(table, column.name())));
        return answer.flatMap(given -> switch (given.option()) {
            case FillQuestion.NEUTRAL -> FillQuestion.neutral(table, column, situation);
            case FillQuestion.EXPRESSION -> Optional.ofNullable(given.parameters().get("expression"));
            default -> Optional.empty();
        });
    }
}
