package dev.chrysalis.dialect.statement;

import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.rows.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of an update that goes through a table by a unique key, batch after batch. All parts are as written in SQL. The places of
 * a range are those of {@link #placesOf}: first the key after which it begins, where it has one, then the key with which it ends.
 *
 * @param key   the columns of the key
 * @param set   what is assigned
 * @param where only these rows
 */
public record KeyedBatches(String table, List<String> key, String set, Optional<String> where) {

    public KeyedBatches {
        key = List.copyOf(key);
    }

    /** The largest key; no row where the table is empty. */
    public String lastKey() {
        return "SELECT " + columns() + " FROM " + table + " ORDER BY " + descending() + " FETCH FIRST 1 ROW ONLY";
    }

    /** The key of the row that ends a batch of that size; no row where fewer are left in the range. */
    public String batchEnd(boolean fromStart, int rows) {
        return "SELECT " + columns() + " FROM " + table + " WHERE " + range(fromStart) + " ORDER BY " + columns() + " OFFSET " + (rows - 1)
                + " ROWS FETCH NEXT 1 ROW ONLY";
    }

    public String update(boolean fromStart) {
        return "UPDATE " + table + " SET " + set + " WHERE " + range(fromStart)
                + where.map(condition -> " AND (" + condition + ")").orElse("");
    }

    /**
     * Whether a row that was written may be met once more and stays as it is then; false where the assignment reads what it writes,
     * gives another value each time, or cannot be told apart.
     *
     * @param moves whether one of {@link #wordsOfValues} names what gives another value each time it is asked
     */
    public boolean bearsRepetition(boolean moves) {
        return Assignments.parse(set).filter(assignments -> new Repetition(table, assignments, where).isHarmless(moves)).isPresent();
    }

    /** The words of what is assigned, in lower case. */
    public Set<String> wordsOfValues() {
        return SqlWords.of(set).distinct();
    }

    /** Counts the rows that the condition finds; empty where there is none. */
    public Optional<String> countFound() {
        return where.map(condition -> "SELECT count(*) FROM " + table + " WHERE " + condition);
    }

    /** What a column of that table, as written in SQL, is set to; empty where it is not set or cannot be told apart. */
    public Optional<String> valueOf(String otherTable, String column) {
        return StatementLosses.same(table, otherTable)
                ? Assignments.parse(set).flatMap(assignments -> assignments.stream()
                        .filter(assignment -> StatementLosses.same(assignment.column(), column))
                        .map(Assignments.Assignment::expression).findFirst())
                : Optional.empty();
    }

    /**
     * The same, but writing only rows that it changes.
     *
     * @param shape of the table
     * @return the same as it is where the assignment cannot be told apart into columns
     */
    public KeyedBatches onlyWhereItChanges(RowKeeping rows, TableShape shape) {
        return Assignments.parse(set).filter(assignments -> assignments.stream().allMatch(each -> shape.column(each.column()).isPresent()))
                .map(assignments -> assignments.stream()
                        .map(each -> "NOT (" + rows.same(shape.column(each.column()).orElseThrow(), each.expression()) + ")")
                        .collect(Collectors.joining(" OR ")))
                .map(changes -> new KeyedBatches(table, key, set,
                        Optional.of(where.map(condition -> "(" + condition + ") AND ").orElse("") + "(" + changes + ")"))).orElse(this);
    }

    /** The values of one key in the order of their places in a range, at its start or at its end. */
    public List<String> placesOf(List<String> values) {
        return key.size() == 1 ? values : Stream.concat(Stream.of(values.get(0)), values.stream()).toList();
    }

    /** The first column is compared once more by itself: not every database finds its way through an index by a row of columns. */
    private String range(boolean fromStart) {
        return (fromStart ? "" : bound(">") + " AND ") + bound("<");
    }

    private String bound(String direction) {
        if (key.size() == 1) {
            return key.get(0) + " " + direction + (direction.equals("<") ? "= ?" : " ?");
        }
        String places = key.stream().map(column -> "?").collect(Collectors.joining(", "));
        return key.get(0) + " " + direction + "= ? AND (" + columns() + ") " + direction + (direction.equals("<") ? "= (" : " (")
                + places + ")";
    }

    private String columns() {
        return String.join(", ", key);
    }

    private String descending() {
        return key.stream().map(column -> column + " DESC").collect(Collectors.joining(", "));
    }
}
