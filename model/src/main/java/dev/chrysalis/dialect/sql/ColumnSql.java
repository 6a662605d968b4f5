package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Statements about one column of a table; dropping, renaming and commenting are in {@link ObjectSql}. */
public interface ColumnSql extends AttributeSql {

    /** What a table whose heirs have defaults and options of their own gets alone: theirs are left as they are. */
    default AttributeSql withoutHeirs() {
        return this;
    }

    /** Adds the column as its record says, with default, identity, generation, nullability, options and comment. */
    List<String> add(ObjectName table, Column column);

    /** Drops a column that heirs of the table keep as their own. */
    String dropFromParentOnly(ObjectName table, String column);

    /**
     * Copies the values of a column, each with the key of its row, to a table of Chrysalis' own.
     *
     * @param kept   that table, whose schema is made where it is not there
     * @param key    columns that tell rows apart; empty to copy whole rows
     * @param column where the values are
     * @param name   what they are called in the copy, where there is a key
     * @return empty where the server has no place for it
     */
    default List<String> keepValues(ObjectName kept, ObjectName table, List<String> key, String column, String name) {
        return List.of();
    }

    String setNullable(ObjectName table, String column, boolean nullable);

    /** Demands of a column that may be null what its record says: that it may not, and how that is kept. */
    default List<String> demand(ObjectName table, Column column) {
        return List.of(setNullable(table, column.name(), false));
    }

    /**
     * Changes the type in place; default and collation of {@code after} are set with it.
     *
     * @param using the value of the new type from a row of the old one; empty for the server's own cast
     */
    List<String> changeType(ObjectName table, Column before, Column after, Optional<String> using);

    /** Adds, drops or alters the identity; the column is not null where one is added. Counts on from where it was. */
    List<String> changeIdentity(ObjectName table, Column before, Column after);

    /**
     * Turns a generated column into a plain one that keeps its values, or gives it another expression.
     *
     * @throws dev.chrysalis.fault.ChrysalisException NOT_SUPPORTED where a plain column should become a generated one, or the server
     *                                                has no statement for it: then the column has to be made anew
     */
    List<String> changeGeneration(ObjectName table, Column before, Column after);
}
