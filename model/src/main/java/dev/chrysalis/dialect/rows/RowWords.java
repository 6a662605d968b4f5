package dev.chrysalis.dialect.rows;

import java.util.Optional;

/** Rows of a table, or values of one of its columns, as it is said behind their number. */
public final class RowWords {

    private RowWords() {
    }

    /**
     * {@code values of note in orders}, {@code rows of orders}.
     *
     * @param column empty where whole rows are meant
     */
    public static String of(String table, Optional<String> column) {
        return column.map(name -> "values of " + name + " in " + table).orElse("rows of " + table);
    }

    /** The same words of that many: {@code row of orders} of a single one. */
    public static String of(long number, String words) {
        return number == 1 ? words.replaceFirst("^rows of ", "row of ").replaceFirst("^values of ", "value of ") : words;
    }
}
