package dev.chrysalis.dialect;

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

    /** Whether a transaction that fails takes its DDL with it. */
    boolean transactionalDdl();

    /** Whether this statement refuses to run inside a transaction. */
    boolean runsOutsideTransaction(String statement);

    /** Bounds how long the following statements of this session wait for one lock. */
    void limitLockWait(Connection connection, Duration limit) throws SQLException;

    /** Bounds how long each following statement of this session runs; zero takes the bound away. */
    void limitStatement(Connection connection, Duration limit) throws SQLException;

    /** Lets the session be again who connected, for who a script became may not write the journal. */
    void resumeUser(Connection connection) throws SQLException;

    /** The statements that bring this session's user and settings back to what they are now, whatever is set in between. */
    List<String> settingsReset(Connection connection) throws SQLException;

    boolean isLockTimeout(SQLException failure);

    /**
     * Whether a statement failed only because a definition was being changed at that very moment, so that it works when it is asked
     * again; never true where the statement would have waited.
     */
    boolean isMomentary(SQLException failure);

    boolean isConnectionLost(SQLException failure);

    boolean isRightMissing(SQLException failure);

    /**
     * Whether that statement failed because its own effect is there: it makes what is there already, or takes away what is already
     * gone, rows of a table that is gone among it. That it reads something which is not there is no such failure.
     */
    boolean isOwnEffect(String statement, SQLException failure);

    /** Whether it says that what the statement would make is already there, or that what it would change is already gone. */
    boolean isEffectThere(SQLException failure);

    /**
     * The statements that clear away what a failed or cut-off attempt of this one left behind, such as an invalid index; each runs
     * outside of a transaction.
     */
    List<String> leftovers(Connection connection, String statement) throws SQLException;

    /** The session's name on the server, by which {@link #blockers} and {@link #progress} know it. */
    String sessionId(Connection connection) throws SQLException;

    /** Commits, and returns when what was committed survives the death of this process. */
    void commit(Connection connection) throws SQLException;

    /** Who keeps that session waiting just now; asked over another connection. */
    List<Blocker> blockers(Connection observer, String sessionId) throws SQLException;

    /**
     * The locks on tables of people's own that sessions hold just now, those that only read left out; empty where the server does not
     * tell.
     *
     * @param observer itself not looked at
     * @param except   sessions that are not looked at either
     */
    List<HeldLock> tableLocks(Connection observer, List<String> except) throws SQLException;

    /** How far that session's statement is; empty where the server has no view of such a statement. Asked over another connection. */
    Optional<StatementProgress> progress(Connection observer, String sessionId) throws SQLException;

    /**
     * Ends another session, unless it has ended its transaction since it was seen.
     *
     * @return whether it was told to end
     */
    boolean terminate(Connection connection, Blocker blocker) throws SQLException;

    /**
     * Takes the lock of the one run on this database, held by this session until it is closed or the client dies; never by a
     * transaction that a concurrent index build would wait for. The session serves for nothing else.
     *
     * @return false where somebody else holds it
     */
    boolean tryRunLock(Connection connection) throws SQLException;

    /** The session that holds that lock; empty where none does or the server does not tell. */
    Optional<Blocker> runLockHolder(Connection observer) throws SQLException;

    void releaseRunLock(Connection connection) throws SQLException;

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

    /**
     * The sessions whose running or last statement holds a word, as far as this user may see them; Chrysalis' own are left out.
     *
     * @param word its case does not matter
     */
    List<Blocker> sessionsNaming(Connection observer, String word) throws SQLException;

    /** How many seconds the slowest replica is behind; empty where there is none or it may not be asked. */
    Optional<Duration> replicationLag(Connection connection) throws SQLException;
}
