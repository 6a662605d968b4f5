package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Blocker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sessions of a H2 database: who waits for whom, and who holds the lock of the one run. */
final class H2Sessions {

    private static final String SESSION = "SELECT s.session_id, s.user_name, s.client_info, s.session_state,"
            + " coalesce(s.executing_statement_start, s.sleep_since, s.session_start), s.executing_statement";

    /** Who waits for a row knows its blocker; who waits for a table does not, so that all who hold one are named. */
    private static final String BLOCKERS = SESSION + """
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
            ORDER BY s.session_id""";

    private static final String RUN_LOCK_HOLDER = SESSION + """
            , 'EXCLUSIVE', s.session_start, FALSE
            FROM information_schema.sessions s
            WHERE s.session_id <> session_id() AND EXISTS (
                SELECT 1 FROM information_schema.locks l
                WHERE l.session_id = s.session_id AND lower(l.table_name) = 'chrysalis_run_lock')""";

    private static final String NAMING = SESSION + """
            , '', s.session_start, FALSE
            FROM information_schema.sessions s
            WHERE s.session_id <> session_id() AND locate(lower(?), lower(s.executing_statement)) > 0
            ORDER BY s.session_id""";

    String id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT SESSION_ID()")) {
            row.next();
            return row.getString(1);
        }
    }

    List<Blocker> blockers(Connection observer, String sessionId) throws SQLException {
        int id = Integer.parseInt(sessionId);
        return sessions(observer, BLOCKERS, id, id, id);
    }

    boolean terminate(Connection connection, Blocker blocker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT ABORT_SESSION(session_id) FROM information_schema.sessions"
                + " WHERE session_id = ? AND session_start = ?")) {
            statement.setInt(1, Integer.parseInt(blocker.session()));
            statement.setObject(2, OffsetDateTime.ofInstant(blocker.transactionSince(), ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** A row is locked: H2 knows no lock of a session, and nothing that runs here waits for a transaction that holds only this. */
    boolean tryRunLock(Connection connection) throws SQLException {
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

    Optional<Blocker> runLockHolder(Connection observer) throws SQLException {
        return sessions(observer, RUN_LOCK_HOLDER).stream().findFirst();
    }

    List<Blocker> naming(Connection observer, String word) throws SQLException {
        return sessions(observer, NAMING, word);
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

    private static List<Blocker> sessions(Connection observer, String query, Object... parameters) throws SQLException {
        List<Blocker> found = new ArrayList<>();
        try (PreparedStatement statement = observer.prepareStatement(query)) {
            for (int place = 1; place <= parameters.length; place++) {
                statement.setObject(place, parameters[place - 1]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Blocker(row.getString(1), text(row, 2), text(row, 3), text(row, 4), instant(row, 5), text(row, 6),
                            text(row, 7), instant(row, 8), row.getBoolean(9)));
                }
            }
        }
        return found;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
