package dev.chrysalis.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    boolean isLockTimeout(SQLException failure);

    boolean isConnectionLost(SQLException failure);

    /** The session's name on the server, by which {@link #blockers} and {@link #terminate} know it. */
    String sessionId(Connection connection) throws SQLException;

    /** Who keeps that session waiting just now; asked over another connection. */
    List<Blocker> blockers(Connection observer, String sessionId) throws SQLException;

    /** Ends another session. */
    void terminate(Connection connection, String sessionId) throws SQLException;

    /**
     * Takes the lock of the one run on this database, held by this session until it is closed or the client dies; never by an open
     * transaction.
     *
     * @return false where somebody else holds it
     */
    boolean tryRunLock(Connection connection) throws SQLException;

    void releaseRunLock(Connection connection) throws SQLException;

    /** The statements that make the journal's table where it is not there yet; each may run twice. */
    List<String> journalDefinition();

    /** The journal's table, quoted. */
    String journalTable();

    /** How many seconds the slowest replica is behind; empty where there is none or it may not be asked. */
    Optional<Duration> replicationLag(Connection connection) throws SQLException;
}
