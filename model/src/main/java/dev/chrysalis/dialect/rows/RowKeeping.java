package dev.chrysalis.dialect.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How one kind of database keeps rows aside and takes them back. Stateless; tables, names and values are as written in SQL. */
public interface RowKeeping {

    /** The name of a table of Chrysalis' own beside the journal. */
    String sideTable(String name);

    /** The tables, each by itself, whose rows a query of this one gives; none where it is not there. */
    List<String> parts(Connection connection, String table) throws SQLException;

    /** How a table looks just now. */
    TableShape shape(Connection connection, String table) throws SQLException;

    /** Whether deleting rows of a table may do more: by keys that take others with them, by triggers and rules. */
    boolean actsOnDeletion(Connection connection, String table) throws SQLException;

    /** How a constraint is defined, as behind its name; empty where it is not there, or where all that are there hold for all rows. */
    Optional<String> constraint(Connection connection, String table, String name) throws SQLException;

    /** Keeps everybody from writing to a table until the transaction ends; does nothing where the server has no such lock. */
    void holdWriters(Connection connection, String table) throws SQLException;

    /** The value as one of that column's type. */
    String cast(String value, StoredColumn column);

    /** Whether a column holds that value, null being one. */
    String same(StoredColumn column, String value);

    /** The value as text. */
    String text(String value);

    /** What tells the rows of one table apart for the length of one statement. */
    String rowAddress();

    /** One value made of several; it is the same where these are, nulls too. */
    String identity(List<String> values);

    /** Whether two such values are the same. */
    String sameIdentity(String one, String other);

    /**
     * Gives rows new values.
     *
     * @param pairs a query for {@code chrysalis_row}, a row's address, and {@code chrysalis_value}, what its column gets
     */
    String set(String table, String column, String pairs);

    /** Lets the numbers that the server gives to a table's rows go on after the largest that is there. */
    void numberOn(Connection connection, String table) throws SQLException;

    /** The foreign keys to a table; empty where it cannot have partitions that nobody may refer to when they go. */
    default List<Referring> referring(Connection connection, String table) throws SQLException {
        return List.of();
    }
}
