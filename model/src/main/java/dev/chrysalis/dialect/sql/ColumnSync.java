package dev.chrysalis.dialect.sql;

import dev.chrysalis.dialect.statement.RowExpression;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import static java.util.stream.Collectors.joining;

/**
 * Old and new columns of one table that hold the same fact in two forms: mostly one of each, several where one is split or some are
 * merged. In the expressions a column of the row goes by its name, or by table and name ({@code conversation.id}) where a query inside
 * the expression has a column of that name too.
 *
 * @param name      of its trigger and function; no other on this database has it, and no server finds it too long
 * @param table     as it is while they are kept equal, with all columns
 * @param before    the old columns; their expressions start from the new ones
 * @param after     the new columns; their expressions start from the old ones
 * @param direction whose values go where
 */
public record ColumnSync(String name, Table table, List<Side> before, List<Side> after, Direction direction) {

    /**
     * One of the columns.
     *
     * @param column     its name at that time, as in the table
     * @param calledAs   what the expressions of the other side call it: its name in PROD or in DEV
     * @param expression gives its value from the other side; blank where none does
     * @param otherwise  gives its value where a write would leave it empty that must not; blank where it may stay empty
     */
    public record Side(String column, String calledAs, String expression, String otherwise) {

        /** One that may stay empty. */
        public Side(String column, String calledAs, String expression) {
            this(column, calledAs, expression, "");
        }
    }

    /** Whose values go where. */
    public enum Direction {
        /** Each application's writes are seen by the other. */
        BOTH,
        /** Only the new columns follow the old ones. */
        FORWARD,
        /** Only the old columns follow the new ones: they are obsolete and are fed until they are dropped. */
        BACKWARD
    }

    public ColumnSync {
        before = List.copyOf(before);
        after = List.copyOf(after);
        Objects.requireNonNull(direction, "direction");
        if (Stream.concat(before.stream(), after.stream()).anyMatch(side -> table.column(side.column()).isEmpty())) {
            throw new IllegalArgumentException(table.name() + " has not all of " + columns(before) + " and " + columns(after));
        }
        if (direction != Direction.BACKWARD && !isGiven(after)) {
            throw new IllegalArgumentException("no expression gives " + columns(after) + " from " + columns(before));
        }
        if (direction == Direction.BACKWARD && !isGiven(before)) {
            throw new IllegalArgumentException("no expression gives " + columns(before) + " from " + columns(after));
        }
    }

    /**
     * One old column and one new one.
     *
     * @param beforeName what {@link Conversion#forward()} calls the old column: its name in PROD
     * @param afterName  what {@link Conversion#backward()} calls the new column: its name in DEV
     */
    public ColumnSync(String name, Table table, String before, String after, String beforeName, String afterName, Conversion conversion,
                      Direction direction) {
        this(name, table, List.of(new Side(before, beforeName, conversion.backward())),
                List.of(new Side(after, afterName, conversion.forward())), direction);
    }

    /** Columns beside both sides of which the new ones follow too. */
    public List<String> others() {
        return others(after);
    }

    /** Columns by whose change the old ones may get other values. */
    public List<String> decidingBackward() {
        Stream<String> own = after.stream().map(Side::column);
        return direction == Direction.BOTH ? own.toList()
                : Stream.concat(own, Stream.concat(others(before).stream(), others(after).stream())).distinct().toList();
    }

    private List<String> others(List<Side> given) {
        List<String> sides = Stream.concat(before.stream(), after.stream())
                .flatMap(side -> Stream.of(side.column(), side.calledAs())).toList();
        return given.stream().flatMap(side -> read(side.expression()).stream()).map(Column::name)
                .filter(column -> !sides.contains(column)).distinct().toList();
    }

    /** Whether it can be evaluated by whoever may write the row, for it asks nothing else. */
    public boolean asksTheRowAlone() {
        return Stream.concat(before.stream(), after.stream()).flatMap(side -> Stream.of(side.expression(), side.otherwise()))
                .allMatch(expression -> new RowExpression(expression).asksTheRowAlone());
    }

    /** Whether no schema need be searched for what its expressions name. */
    public boolean namesBuiltInsAlone() {
        return Stream.concat(before.stream(), after.stream()).flatMap(side -> Stream.of(side.expression(), side.otherwise()))
                .allMatch(expression -> new RowExpression(expression).namesBuiltInsAlone(table));
    }

    /** The columns whose values one of its expressions may need; others may be renamed or dropped meanwhile. */
    public List<Column> read(String expression) {
        return new RowExpression(expression).read(table);
    }

    /** Whether writes to the old columns reach the new ones. */
    public boolean goesForward() {
        return direction != Direction.BACKWARD;
    }

    /** Whether writes to the new columns reach the old ones. */
    public boolean goesBackward() {
        return direction != Direction.FORWARD && isGiven(before);
    }

    /** Whether it can be told that the old columns say what the new ones do. */
    public boolean followsForward() {
        return isGiven(after);
    }

    /** What a backfill assigns to the new columns. */
    public String filling(Names names) {
        return after.stream().map(side -> names.quote(side.column()) + " = (" + side.expression() + ")").collect(joining(", "));
    }

    private static boolean isGiven(List<Side> sides) {
        return sides.stream().noneMatch(side -> side.expression().isBlank());
    }

    private static List<String> columns(List<Side> sides) {
        return sides.stream().map(Side::column).toList();
    }
}
