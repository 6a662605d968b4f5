package dev.chrysalis.schema;

/**
 * That a column's value is computed from the row.
 *
 * @param stored true where the value is written with the row, false where it is computed on reading
 */
public record GeneratedValue(String expression, boolean stored) {
}
