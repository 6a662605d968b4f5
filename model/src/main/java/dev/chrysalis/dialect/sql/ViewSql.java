package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;

/** Statements about views; dropping, renaming and commenting are in {@link ObjectSql}. */
public interface ViewSql {

    /** Makes it with column names, defaults, options and comments; without the indexes, triggers and rules on it. */
    List<String> create(View view);

    /** Whether {@link #replace} would do: a plain view whose columns of before are the first of after, under the same names and types. */
    boolean canReplace(View before, View after);

    /** Gives the view another query, options, defaults and comments in place; what stands on it stays. */
    List<String> replace(View before, View after);

    /** Sets the default that inserts through the view get, or takes it away. */
    String setColumnDefault(ObjectName view, Column column);

    String refresh(ObjectName view);

    /**
     * Shows a table under another name, so that an application that knows only that name goes on reading and writing.
     *
     * @param name    the name to go on with
     * @param table   the table as it is now
     * @param columns the view's column names by the table's, for those that differ
     */
    List<String> createCompatible(ObjectName name, Table table, Map<String, String> columns);

    /** What {@link #createCompatible} makes of that name: a view, or whatever else the database has for it. */
    ObjectId compatible(ObjectName name);

    /** Removes what {@link #createCompatible} made. */
    List<String> dropCompatible(ObjectName name);
}
