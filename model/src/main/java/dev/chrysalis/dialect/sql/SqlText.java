package dev.chrysalis.dialect.sql;

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
 *
 * @param names how names and values are written
 * @param script how a script is cut into statements
 * @param definition definitions for people to read side by side
 * @param capabilities what this database can that not every database can
 * @param objects any object as a whole: made, dropped, renamed, moved, commented
 * @param behaviour triggers, rules and policies: what hangs on a table and acts by itself
 * @param definitions routines, extensions, statistics and whatever is known by its definition alone
 * @param sync what keeps two shapes of the same data equal while both live
 * @param states queries that tell whether something is there
 * @param data queries that ask the rows whether they would bear a change
 * @param server what objects need of the server that holds them
 */
public record SqlText(Names names, Script script, SideBySide definition, Set<Capability> capabilities, ObjectSql objects, TableSql tables,
        ColumnSql columns, ConstraintSql constraints, IndexSql indexes, BehaviourSql behaviour, ViewSql views, SequenceSql sequences,
        TypeSql types, DefinitionSql definitions, SyncSql sync, StateSql states, DataSql data, ServerSql server) {

    public SqlText {
        capabilities = Set.copyOf(capabilities);
    }

    /** One identifier, quoted only where it must be. */
    public String quote(String identifier) {
        return names.quote(identifier);
    }

    /** A name with its schema, each part quoted only where it must be. */
    public String quote(ObjectName name) {
        return names.quote(name);
    }

    /** A string literal. */
    public String literal(String value) {
        return names.literal(value);
    }

    /** What an update assigns to a column. */
    public String assignment(String column, String expression) {
        return quote(column) + " = " + expression;
    }

    /** The condition of rows without a value in a column. */
    public String isNull(String column) {
        return quote(column) + " IS NULL";
    }

    /** Gives one row, true where a row fulfils a condition, which is as written in SQL. */
    public String exists(ObjectName table, String where) {
        return "SELECT EXISTS (SELECT 1 FROM " + quote(table) + " WHERE " + where + ")";
    }

    /** Writes all rows of a condition at once; what is assigned and the condition are as written in SQL. */
    public String update(ObjectName table, String set, String where) {
        return "UPDATE " + quote(table) + " SET " + set + " WHERE " + where;
    }

    /**
     * The definition of an object for people to read side by side; a part is shown within its table. Lines are laid out alike for
     * alike objects, so that a comparison by line is worth looking at.
     *
     * @return lines without line ends; empty where the schema does not hold the object
     */
    public List<String> describe(Schema schema, ObjectId id) {
        return definition.describe(schema, id);
    }

    /** Cuts a script into its statements, each without its final semicolon; comments stay with the statement they precede. */
    public List<String> statements(String text) {
        return script.statements(text);
    }
}
