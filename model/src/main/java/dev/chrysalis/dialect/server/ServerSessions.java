package dev.chrysalis.dialect.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The sessions of one kind of server, as one of them sees the others. Stateless; every method speaks over the connection it is given. */
public interface ServerSessions {

    /** The session's name on the server, by which {@link #blockers} and {@link #progress} know it. */
    String id(Connection connection) throws SQLException;

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

    /**
     * The sessions whose running or last statement holds a word, as far as this user may see them; Chrysalis' own are left out.
     *
     * @param word its case does not matter
     */
    List<Blocker> naming(Connection observer, String word) throws SQLException;
}
