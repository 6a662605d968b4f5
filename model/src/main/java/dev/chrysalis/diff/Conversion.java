package dev.chrysalis.diff;

/**
 * How the values of one column follow from another's, as SQL expressions over a row of the table, written with the column
 * names of the table that holds them.
 *
 * @param forward  the new column's value from the old one
 * @param backward the old column's value from the new one; empty where no expression gives it back
 */
public record Conversion(String forward, String backward) {
}
