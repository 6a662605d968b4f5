package dev.chrysalis.dialect;

import dev.chrysalis.diff.Conversion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Objects;

/**
 * Two columns of one table that hold the same fact in two forms. In the expressions a column of the row goes by its name, or by table
 * and name ({@code conversation.id}) where a query inside the expression has a column of that name too.
 *
 * @param name       tells it from others on this database; names of triggers and functions are made of it
 * @param table      as it is while they are kept equal, with both columns
 * @param before     the old column's name at that time, as in {@code table}
 * @param after      the new column's name at that time, as in {@code table}
 * @param beforeName what {@link Conversion#forward()} calls the old column: its name in PROD
 * @param afterName  what {@link Conversion#backward()} calls the new column: its name in DEV
 * @param direction  whose values go where
 */
public record ColumnSync(String name, Table table, String before, String after, String beforeName, String afterName,
                         Conversion conversion, Direction direction) {

    /** Whose values go where. */
    public enum Direction {
        /** Each application's writes are seen by the other. */
        BOTH,
        /** Only the new column follows the old one. */
        FORWARD,
        /** Only the old column follows the new one: it is obsolete and is fed until it is dropped. */
        BACKWARD
    }

    public ColumnSync {
        Objects.requireNonNull(direction, "direction");
        if (table.column(before).isEmpty() || table.column(after).isEmpty()) {
            throw new IllegalArgumentException(table.name() + " has no columns " + before + " and " + after);
        }
        if (direction != Direction.BACKWARD && conversion.forward().isBlank()) {
            throw new IllegalArgumentException("no expression gives " + after + " from " + before);
        }
        if (direction == Direction.BACKWARD && conversion.backward().isBlank()) {
            throw new IllegalArgumentException("no expression gives " + before + " from " + after);
        }
    }

    /** The columns whose values one of its expressions may need; others may be renamed or dropped meanwhile. */
    public List<Column> read(String expression) {
        return new RowExpression(expression).read(table);
    }

    /** Whether writes to the old column reach the new one. */
    public boolean goesForward() {
        return direction != Direction.BACKWARD;
    }

    /** Whether writes to the new column reach the old one. */
    public boolean goesBackward() {
        return direction != Direction.FORWARD && !conversion.backward().isBlank();
    }
}
