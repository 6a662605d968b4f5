package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.dialect.server.HeldLock;
import dev.chrysalis.dialect.server.ServerSessions;
import dev.chrysalis.dialect.server.SessionQuery;
import dev.chrysalis.dialect.server.StatementProgress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** Sessions of a H2 database: who waits for whom, and who holds the lock of the one run. */
final class H2Sessions implements ServerSessions {

    /** Where two make the table at once H2 2.4 may fail inside for the one or the other until it is there. */
    private static final int TRIES_FOR_RUN_LOCK = 5;

    private static final String SESSION = "SELECT s.session_id, s.user_name, s.client_info, s.session_state,"
            + " coalesce(s.executing_statement_start, s.sleep_since, s.session_start), s.executing_statement";

    /** Who waits for a row knows its blocker; who waits for a table does not, so that all who hold one are named. */
    private static final SessionQuery BLOCKERS = new SessionQuery(SESSION + """
            , (SELECT listagg(DISTINCT l.lock_type || ' ' || l.table_name, ', ')
               FROM information_schema.locks l WHERE l.session_id = s.session_id),
              s.session_start,
              (SELECT u.is_admin FROM information_schema.users u WHERE u.user_name = CURRENT_USER)
            FROM information_schema.sessions s
            WHERE s.session_id <> ? AND (
                s.session_id = (SELECT w.blocker_id FROM information_schema.sessions w WHERE w.session_id = ?)
                OR (SELECT w.blocker_id FROM information_schema.sessions w WHERE w.session_id = ?) IS NULL
                   AND EXISTS (SELECT 1 FROM information_schema.locks l WHERE l.session_id = s.session_id
                               AND lower(l.table_schema) NOT IN ('chrysalis', 'information_schema') AND l.table_name <> 'SYS'))
            ORDER BY s.session_id""");

    private static final SessionQuery RUN_LOCK_HOLDER = new SessionQuery(SESSION + """
            , 'EXCLUSIVE', s.session_start, FALSE
            FROM information_schema.sessions s
            WHERE s.session_id <> session_id() AND EXISTS (
                SELECT 1 FROM information_schema.locks l
                WHERE l.session_id = s.session_id AND lower(l.table_name) = 'chrysalis_run_lock')""");

    private static final SessionQuery NAMING = new SessionQuery(SESSION + """
            , '', s.session_start, FALSE
            FROM information_schema.sessions s
            WHERE s.session_id <> session_id() AND locate(lower(?), lower(s.executing_statement)) > 0
            ORDER BY s.session_id""");

    private final Failures failures;

    H2Sessions(Failures failures) {
        this.failures = failures;
    }

    @Override
    public String id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT SESSION_ID()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public List<Blocker> blockers(Connection observer, String sessionId) throws SQLException {
        int id = Integer.parseInt(sessionId);
        return BLOCKERS.ask(observer, id, id, id);
    }

    @Override
    public boolean terminate(Connection connection, Blocker blocker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT ABORT_SESSION(session_id) FROM information_schema.sessions"
                + " WHERE session_id = ? AND session_start = ?")) {
            statement.setInt(1, Integer.parseInt(blocker.session()));
            statement.setObject(2, OffsetDateTime.ofInstant(blocker.transactionSince(), ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public boolean tryRunLock(Connection connection) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return lock(connection);
            } catch (SQLException e) {
                if (failures.isLockTimeout(e)) {
                    return false;
                }
                if (tries == TRIES_FOR_RUN_LOCK || !failures.isMomentary(e) && e.getErrorCode() != ErrorCode.INDEX_NOT_FOUND_1) {
                    throw e;
                }
            }
        }
    }

    /** A row is locked: H2 knows no lock of a session, and nothing that runs here waits for a transaction that holds only this. */
    private static boolean lock(Connection connection) throws SQLException {
        if (!hasTable(connection, "chrysalis_run_lock")) {
            create(connection);
        }
        connection.setAutoCommit(false);
        return lockRow(connection) || addRow(connection) && lockRow(connection);
    }

    /** The update does not change anything; it makes the holder visible among the locks. */
    private static boolean lockRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT id FROM chrysalis.chrysalis_run_lock WHERE id = 1 FOR UPDATE NOWAIT")) {
            if (!row.next()) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("UPDATE chrysalis.chrysalis_run_lock SET id = id") == 1;
        }
    }

    private static boolean addRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("MERGE INTO chrysalis.chrysalis_run_lock (id) VALUES (1)");
            connection.commit();
            return true;
        }
    }

    /** Two may do so at once, and the one who comes second finds it there. */
    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS chrysalis");
            statement.execute("CREATE TABLE IF NOT EXISTS chrysalis.chrysalis_run_lock (id int PRIMARY KEY)");
        } catch (SQLException e) {
            if (!hasTable(connection, "chrysalis_run_lock")) {
                throw e;
            }
        }
    }

    @Override
    public void releaseRunLock(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public Optional<Blocker> runLockHolder(Connection observer) throws SQLException {
        return RUN_LOCK_HOLDER.ask(observer).stream().findFirst();
    }

    @Override
    public List<Blocker> naming(Connection observer, String word) throws SQLException {
        return NAMING.ask(observer, word);
    }

    /** H2 lets readers go on by versions of rows, and tells nothing of the moment in which a definition changes. */
    @Override
    public List<HeldLock> tableLocks(Connection observer, List<String> except) {
        return List.of();
    }

    /** H2 tells nothing of how far a statement is. */
    @Override
    public Optional<StatementProgress> progress(Connection observer, String sessionId) {
        return Optional.empty();
    }

    static boolean hasTable(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE lower(table_schema) = 'chrysalis' AND lower(table_name) = ?")) {
            statement.setString(1, table.toLowerCase(Locale.ROOT));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
