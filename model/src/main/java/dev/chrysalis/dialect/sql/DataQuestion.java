package dev.chrysalis.dialect.sql;

import java.util.Objects;

/**
 * Asks the rows of a table whether they would bear a change.
 *
 * @param count  gives one row with the number of rows that would not
 * @param sample gives up to three of them, with what identifies them and what is wrong
 */
public record DataQuestion(String count, String sample) {

    public DataQuestion {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(sample, "sample");
    }
}
