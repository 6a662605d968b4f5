package dev.chrysalis.dialect.sql;

import dev.chrysalis.dialect.statement.RowExpression;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.List;

/**
 * A column that follows from the rest of its row where an insert gives it no value.
 *
 * @param name       of its trigger and function; no other on this database has it, and no server finds it too long
 * @param table      as it is while the column is filled, with that column
 * @param expression may name columns of the row, and ask other rows
 */
public record ColumnFilling(String name, Table table, String column, String expression) {

    /** Whether the value is the same whatever the rows say, so that it may stand as the column's default. In doubt it is not. */
    public boolean isConstant() {
        return new RowExpression(expression).isConstantIn(table);
    }

    /** The columns whose values the expression may need; others may be renamed or dropped meanwhile. */
    public List<Column> read() {
        return new RowExpression(expression).read(table).stream().filter(other -> !other.name().equals(column)).toList();
    }

    /** Whether it can be evaluated by whoever may write the row, for it asks nothing else. */
    public boolean asksTheRowAlone() {
        return new RowExpression(expression).asksTheRowAlone();
    }

    /** Whether no schema need be searched for what its expression names. */
    public boolean namesBuiltInsAlone() {
        return new RowExpression(expression).namesBuiltInsAlone(table);
    }

    /** Whether the expression names something so. */
    public boolean names(String identifier) {
        return new RowExpression(expression).names(identifier);
    }
}
