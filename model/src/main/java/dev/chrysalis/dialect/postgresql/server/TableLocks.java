package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.HeldLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table locks of a server, as {@code pg_locks} shows them. */
final class TableLocks {

    private static final String HELD = """
            SELECT DISTINCT l.mode, n.nspname || '.' || c.relname
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE l.locktype = 'relation' AND l.granted AND l.mode <> 'AccessShareLock'
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^(pg_|chrysalis$)' AND n.nspname <> 'information_schema'
              AND l.pid <> pg_backend_pid() AND l.pid::text <> ALL (?)""";

    private static final Set<String> STOP_WRITERS = Set.of("SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE");

    private final Connection observer;

    TableLocks(Connection observer) {
        this.observer = observer;
    }

    List<HeldLock> held(List<String> except) throws SQLException {
        List<HeldLock> locks = new ArrayList<>();
        try (PreparedStatement query = observer.prepareStatement(HELD)) {
            query.setArray(1, observer.createArrayOf("text", except.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String mode = words(row.getString(1));
                    locks.add(new HeldLock(mode, row.getString(2), mode.equals("ACCESS EXCLUSIVE"), STOP_WRITERS.contains(mode)));
                }
            }
        }
        return locks;
    }

    /** {@code ShareRowExclusiveLock} is what the manual calls {@code SHARE ROW EXCLUSIVE}. */
    private static String words(String mode) {
        return mode.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }
}
