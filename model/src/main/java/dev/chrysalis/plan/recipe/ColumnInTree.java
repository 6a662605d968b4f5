package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A column that comes to a table, and by it to its heirs: its type and default they get with it, all else they have of their own. */
public final class ColumnInTree {

    private final SqlText sql;
    private final Schema schema;

    /** @param schema says what the heirs have */
    public ColumnInTree(SqlText sql, Schema schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** @param gets whether an heir gets the column by this */
    public List<String> add(ObjectName table, Column column, Predicate<ObjectName> gets) {
        List<String> statements = new ArrayList<>(sql.columns().add(table, column));
        Optional<String> brought = schema.table(table).flatMap(found -> found.column(column.name())).flatMap(Column::defaultExpression);
        Heirs.heirs(schema, table).filter(heir -> gets.test(heir.name()))
                .forEach(heir -> heir.column(column.name()).filter(Column::inherited)
                        .ifPresent(own -> statements.addAll(own(heir, own, brought))));
        return statements;
    }

    private List<String> own(Table heir, Column column, Optional<String> brought) {
        List<String> statements = new ArrayList<>();
        AttributeSql attributes = sql.columns().withoutHeirs();
        if (!column.defaultExpression().equals(brought)) {
            statements.add(attributes.setDefault(heir.name(), column.name(), column.defaultExpression()));
        }
        statements.addAll(attributes.changeOptions(heir.name(), column.withOptions(NotNull.of(column).in(Map.of())), column));
        column.annotations().comment()
                .ifPresent(comment -> statements.add(sql.objects().comment(ObjectId.column(heir.name(),
                        column.name()), Optional.of(comment))));
        return statements;
    }
}
