package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.HeldLock;
import dev.chrysalis.dialect.server.ServerSessions;
import dev.chrysalis.dialect.server.SessionQuery;
import dev.chrysalis.dialect.server.StatementProgress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Sessions of a PostgreSQL server: who waits for whom, and who holds the lock of the one run. */
final class PostgresqlSessions implements ServerSessions {

    /** The advisory lock of the one run, as {@code pg_locks} shows it: the letters of the name. */
    private static final int RUN_LOCK_CLASS = 0x43485259;
    private static final int RUN_LOCK_OBJECT = 0x53414c49;

    private static final SessionQuery BLOCKERS = new SessionQuery("""
            SELECT a.pid, a.usename, a.application_name, a.state, a.state_change, nullif(a.query, '<insufficient privilege>'),
                   (SELECT string_agg(DISTINCT held.mode, ', ')
                    FROM pg_catalog.pg_locks held
                    JOIN pg_catalog.pg_locks wanted ON wanted.pid = ? AND NOT wanted.granted
                         AND held.relation IS NOT DISTINCT FROM wanted.relation AND held.locktype = wanted.locktype
                    WHERE held.pid = a.pid AND held.granted),
                   a.xact_start,
                   (SELECT me.rolsuper OR NOT coalesce(its.rolsuper, true)
                           AND (pg_has_role(its.oid, 'USAGE') OR pg_has_role('pg_signal_backend', 'USAGE'))
                    FROM pg_catalog.pg_roles me LEFT JOIN pg_catalog.pg_roles its ON its.oid = a.usesysid WHERE me.rolname = current_user)
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?))
            ORDER BY a.pid""");

    private static final SessionQuery RUN_LOCK_HOLDER = new SessionQuery("""
            SELECT a.pid, a.usename, a.application_name, a.state, a.backend_start, nullif(a.query, '<insufficient privilege>'),
                   'advisory', a.backend_start, false
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid::bigint = ? AND l.objid::bigint = ?
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())""");

    private static final SessionQuery NAMING = new SessionQuery("""
            SELECT a.pid, a.usename, a.application_name, a.state, a.state_change, a.query, '', a.backend_start, false
            FROM pg_catalog.pg_stat_activity a
            WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.application_name NOT ILIKE 'chrysalis%'
              AND position(lower(?) in lower(nullif(a.query, '<insufficient privilege>'))) > 0
            ORDER BY a.state_change DESC""");

    private final ProgressViews progress = new ProgressViews();

    @Override
    public String id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public List<Blocker> blockers(Connection observer, String sessionId) throws SQLException {
        return BLOCKERS.ask(observer, Integer.parseInt(sessionId), Integer.parseInt(sessionId));
    }

    /** Without the right to see others' transactions their start is not known, and then it is not compared. */
    @Override
    public boolean terminate(Connection connection, Blocker blocker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
                + " WHERE pid = ? AND (xact_start = ? OR ?)")) {
            statement.setInt(1, Integer.parseInt(blocker.session()));
            statement.setObject(2, OffsetDateTime.ofInstant(blocker.transactionSince(), ZoneOffset.UTC));
            statement.setBoolean(3, blocker.transactionSince().equals(Instant.EPOCH));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public boolean tryRunLock(Connection connection) throws SQLException {
        keepIdleSession(connection);
        return runLock(connection, "SELECT pg_try_advisory_lock(?, ?)");
    }

    /** A server may end idle sessions (from PostgreSQL 14 on), and this one is idle by design. */
    private static void keepIdleSession(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name = 'idle_session_timeout'");
        }
    }

    @Override
    public Optional<Blocker> runLockHolder(Connection observer) throws SQLException {
        return RUN_LOCK_HOLDER.ask(observer, RUN_LOCK_CLASS, RUN_LOCK_OBJECT).stream().findFirst();
    }

    @Override
    public List<Blocker> naming(Connection observer, String word) throws SQLException {
        return NAMING.ask(observer, word);
    }

    @Override
    public void releaseRunLock(Connection connection) throws SQLException {
        runLock(connection, "SELECT pg_advisory_unlock(?, ?)");
    }

    @Override
    public List<HeldLock> tableLocks(Connection observer, List<String> except) throws SQLException {
        return new TableLocks(observer).held(except);
    }

    @Override
    public Optional<StatementProgress> progress(Connection observer, String sessionId) throws SQLException {
        return progress.of(observer, sessionId);
    }

    private static boolean runLock(Connection connection, String call) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setInt(1, RUN_LOCK_CLASS);
            statement.setInt(2, RUN_LOCK_OBJECT);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

}
