package dev.chrysalis.dialect.rows;

/**
 * A foreign key, seen from its parent. All parts are as written in SQL.
 *
 * @param table   whose rows refer to the parent's
 * @param name    of the constraint
 * @param columns by which they do, separated by commas
 * @param parents the parent's columns, in the same order
 */
public record Referring(String table, String name, String columns, String parents) {
}
