package dev.chrysalis.dialect.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows, or the values of one column, that a statement takes away. All parts are as written in SQL.
 *
 * @param column   whose values go; empty where whole rows go
 * @param where    which rows; empty for all
 * @param computed what the values are computed again from, so that only others are lost; empty where from nothing
 */
public record Loss(String table, Optional<String> column, Optional<String> where, Optional<String> computed) {

    private static final String ALONE = "ONLY ";

    public Loss(String table, Optional<String> column, Optional<String> where) {
        this(table, column, where, Optional.empty());
    }

    /** A table without those that inherit from it. */
    public static String alone(String table) {
        return ALONE + table;
    }

    /** The name of a table that may be meant {@linkplain #alone alone}. */
    public static String name(String table) {
        return table.startsWith(ALONE) ? table.substring(ALONE.length()) : table;
    }

    /** The same of another table. */
    public Loss of(String other) {
        return new Loss(other, column, where, computed);
    }

    /** Only where the value is not what the expression gives: what can be computed again is not lost. */
    public Loss beyond(String expression) {
        return new Loss(table, column, where, Optional.of(expression));
    }

    /**
     * The same as conditions that the server can be asked: the first that it understands counts. Where no cast leads from the type that
     * is computed back to the column's own, as between two enums, values are the same whose text is.
     *
     * @param shape of the table
     */
    public List<Loss> asked(RowKeeping rows, TableShape shape) {
        Loss plain = new Loss(table, column, where);
        return computed.flatMap(expression -> column.flatMap(shape::column).map(stored -> List.of(
                        plain.and("NOT (" + rows.same(stored, "(" + expression + ")") + ")"),
                        plain.and(rows.text(stored.name()) + " IS DISTINCT FROM " + rows.text("(" + expression + ")")))))
                .orElse(List.of(plain));
    }

    /** Only rows that an earlier loss leaves. */
    public Loss after(Loss earlier) {
        return earlier.column.isEmpty() && earlier.table.equals(table)
                ? and(earlier.where.map(condition -> "(" + condition + ") IS NOT TRUE").orElse("FALSE")) : this;
    }

    /** {@code values of note in orders}, {@code rows of orders}. */
    public String words() {
        return RowWords.of(name(table), column);
    }

    private Loss and(String condition) {
        return new Loss(table, column, Optional.of(where.map(before -> "(" + before + ") AND ").orElse("") + condition), computed);
    }

    /** Gives one row with the number of rows. */
    public String count() {
        return "SELECT count(*)" + from();
    }

    /**
     * Copies what is lost into a new table of that name.
     *
     * @param columns of the rows, those that are kept
     */
    public String copy(String into, List<StoredColumn> columns) {
        String kept = columns.stream().map(kind -> kind.kept() + " AS " + kind.name()).collect(Collectors.joining(", "));
        return "CREATE TABLE " + into + " AS SELECT " + kept + from();
    }

    /** The same in place of a copy that is there. */
    public List<String> copyAnew(String into, List<StoredColumn> columns) {
        return List.of("DROP TABLE IF EXISTS " + into, copy(into, columns));
    }

    private String from() {
        String filled = column.map(name -> " WHERE " + name + " IS NOT NULL").orElse("");
        return " FROM " + table + filled
                + where.map(condition -> (filled.isEmpty() ? " WHERE " : " AND ") + "(" + condition + ")").orElse("");
    }
}
