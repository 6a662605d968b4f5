package dev.chrysalis.dialect;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * Writes names, definitions and changes as one kind of database understands them. Stateless and safe to share between threads.
 *
 * <p>Every statement is given without its final semicolon, one per element, in the order in which they run. What a database cannot
 * say is missing from {@link #capabilities()}; asked for all the same, the method throws a
 * {@link dev.chrysalis.fault.ChrysalisException} with {@link dev.chrysalis.fault.FaultCode#NOT_SUPPORTED}.
 */
public interface SqlText {

    /** One identifier, quoted only where it must be. */
    String quote(String identifier);

    /** A name with its schema, each part quoted only where it must be. */
    String quote(ObjectName name);

    /** What an update assigns to a column. */
    default String assignment(String column, String expression) {
        return quote(column) + " = " + expression;
    }

    /** The condition of rows without a value in a column. */
    default String isNull(String column) {
        return quote(column) + " IS NULL";
    }

    /** Writes all rows of a condition at once; what is assigned and the condition are as written in SQL. */
    default String update(ObjectName table, String set, String where) {
        return "UPDATE " + quote(table) + " SET " + set + " WHERE " + where;
    }

    /** A string literal. */
    String literal(String value);

    /**
     * The definition of an object for people to read side by side; a part is shown within its table. Lines are laid out alike for
     * alike objects, so that a comparison by line is worth looking at.
     *
     * @return lines without line ends; empty where the schema does not hold the object
     */
    List<String> describe(Schema schema, ObjectId id);

    /** Cuts a script into its statements, each without its final semicolon; comments stay with the statement they precede. */
    List<String> statements(String script);

    /** What this database can that not every database can. */
    Set<Capability> capabilities();

    /** Any object as a whole: made, dropped, renamed, moved, commented. */
    ObjectSql objects();

    TableSql tables();

    ColumnSql columns();

    ConstraintSql constraints();

    IndexSql indexes();

    /** Triggers, rules and policies: what hangs on a table and acts by itself. */
    BehaviourSql behaviour();

    ViewSql views();

    SequenceSql sequences();

    TypeSql types();

    /** Routines, extensions, statistics and whatever is known by its definition alone. */
    DefinitionSql definitions();

    /** What keeps two shapes of the same data equal while both live. */
    SyncSql sync();

    /** Queries that tell whether something is there. */
    StateSql states();

    /** Queries that ask the rows whether they would bear a change. */
    DataSql data();
}
