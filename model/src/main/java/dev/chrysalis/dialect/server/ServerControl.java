package dev.chrysalis.dialect.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run asks of one kind of server. Stateless; every method speaks over the connection it is given. */
public interface ServerControl {

    /** What went wrong, told from what the server answered. */
    Failures failures();

    /** What the session's user may not do, and who helps. */
    Grants grants();

    /** Who else is there, who waits for whom, and the lock of the one run. */
    ServerSessions sessions();

    /** Whether a transaction that fails takes its DDL with it. */
    boolean transactionalDdl();

    /** Whether this statement refuses to run inside a transaction. */
    boolean runsOutsideTransaction(String statement);

    /** Bounds how long the following statements of this session wait for one lock. */
    void limitLockWait(Connection connection, Duration limit) throws SQLException;

    /** Bounds how long each following statement of this session runs; zero takes the bound away. */
    void limitStatement(Connection connection, Duration limit) throws SQLException;

    /**
     * Has the statements of this session mean the same whoever sends them from wherever: where a policy would hide rows from them they
     * fail instead, and the time zone is the database's own, not that of the client.
     */
    void makeImpartial(Connection connection) throws SQLException;

    /** Lets the session be again who connected, for who a script became may not write the journal. */
    void resumeUser(Connection connection) throws SQLException;

    /** The statements that bring this session's user and settings back to what they are now, whatever is set in between. */
    List<String> settingsReset(Connection connection) throws SQLException;

    /**
     * The statements that clear away what a failed or cut-off attempt of this one left behind, such as an invalid index; each runs
     * outside of a transaction.
     */
    List<String> leftovers(Connection connection, String statement) throws SQLException;

    /**
     * Whether a failed or cut-off attempt of this statement may leave half of it behind that is brought to its end, and not cleared away.
     */
    default boolean mayStayHalfDone(String statement) {
        return false;
    }

    /**
     * What runs instead of this statement to bring to its end what an earlier attempt left half done; empty where nothing of that is there.
     */
    default Optional<String> continuation(Connection connection, String statement) throws SQLException {
        return Optional.empty();
    }

    /** Commits, and returns when what was committed survives the death of this process. */
    void commit(Connection connection) throws SQLException;

    /** The statements that make the journal's table where it is not there yet; each may run twice. */
    List<String> journalDefinition();

    /** The journal's table, quoted. */
    String journalTable();

    /** Whether the journal's table is there; needs no right beyond connecting. */
    boolean hasJournal(Connection connection) throws SQLException;

    /** Whether one of these words, in lower case, names a function or a sequence that gives another value each time it is asked. */
    boolean givesAnotherEachTime(Connection connection, Set<String> words) throws SQLException;

    /** The value of a key column as a text that {@link #bindKey} takes, in this session and in any later one. */
    String keyText(ResultSet row, int column) throws SQLException;

    /** Binds the text of a key column to a place that is compared with that column. */
    void bindKey(PreparedStatement statement, int place, String text) throws SQLException;

    /** How many rows a table has by the server's statistics, written as in SQL; -1 where it does not know. */
    long estimatedRows(Connection connection, String table) throws SQLException;

    /** All that is hidden by its name. */
    List<HiddenName> hiddenNames(Connection connection) throws SQLException;

    /** How many seconds the slowest replica is behind; empty where there is none or it may not be asked. */
    Optional<Duration> replicationLag(Connection connection) throws SQLException;
}
