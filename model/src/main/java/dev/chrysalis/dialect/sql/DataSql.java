package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to the rows; each reads the table once and writes nothing. */
public interface DataSql {

    /** Rows in which the column is null. */
    DataQuestion nulls(Table table, String column);

    /** Rows that break a check, key, foreign key or exclusion; empty where no query tells (keys over periods). */
    default Optional<DataQuestion> violations(Table table, Constraint constraint) {
        return violations(table, constraint, Map.of());
    }

    /**
     * The same where the constraint speaks of columns that the table is yet to get.
     *
     * @param coming what the rows are going to hold in them, as expressions by column
     */
    Optional<DataQuestion> violations(Table table, Constraint constraint, Map<String, String> coming);

    /** Rows in which a column holds none of those values and is not null. */
    DataQuestion otherThan(Table table, String column, List<String> values);

    /** Computes an expression over every row, and says nothing but whether that fails. */
    String computed(Table table, String expression);

    /** Rows of a table whose parents are not there; both tables must be. */
    DataQuestion orphans(ObjectName child, List<String> columns, Reference parent);

    /**
     * A statement that makes a parent of each value that has none.
     *
     * @param others what a parent holds beside, as expressions by column
     */
    String addParents(ObjectName child, List<String> columns, Reference parent, Map<String, String> others);

    /**
     * Rows that break a unique index; empty for one that is not unique.
     *
     * @param coming what the rows are going to hold in columns that the table is yet to get, as expressions by column
     */
    Optional<DataQuestion> duplicates(Table table, Index index, Map<String, String> coming);

    /** Rows whose value the shorter or narrower type does not hold; empty where no query tells. */
    Optional<DataQuestion> tooLarge(Table table, Column column, DataType newType);

    /**
     * Rows for which an expression gives a value that a type does not hold; empty where no query tells.
     *
     * @param given the type of the expression
     */
    Optional<DataQuestion> tooLarge(Table table, String expression, DataType given, DataType newType);

    /**
     * An expression over a column, which gives null instead of failing where the narrower type does not hold the value.
     *
     * @param expression gives the value in the narrower type
     * @return empty where every value fits, or no condition tells
     */
    Optional<String> nullWhereTooLarge(String column, DataType wider, DataType narrower, String expression);

    /** Rows whose value does not survive going forward and back again. */
    Optional<DataQuestion> lossy(ColumnSync sync);

    /**
     * Rows whose value in a column becomes another one by being converted and converted back.
     *
     * @param forward  converts the column
     * @param backward converts back what goes by the column's name then
     */
    DataQuestion changed(Table table, String column, String forward, String backward);

    /** Rows that do not fulfil a condition, given as SQL. */
    DataQuestion outside(Table table, String condition);

    /**
     * Rows with an array that holds an element for which a condition is true.
     *
     * @param element what the condition calls it
     */
    DataQuestion elementsFor(Table table, String column, String element, String condition);

    /** Gives the values of columns as text where none is null, each combination once. */
    String distinctValues(ObjectName table, List<String> columns);

    /**
     * Gives those of some texts, bound as an array to its one place, that a column holds as a value.
     *
     * @param rows how many rows are looked at at the most
     */
    String heldAmong(ObjectName table, String column, int rows);

    /** Gives a row for each that has a value in the column. */
    String anyValue(ObjectName table, String column);

    /** Gives one row with the number of rows, counted. */
    String countRows(Table table);

    /** Gives one row, true where the table holds no row. */
    String isEmpty(Table table);
}
