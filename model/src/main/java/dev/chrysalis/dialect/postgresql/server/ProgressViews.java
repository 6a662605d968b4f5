package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.StatementProgress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL's own views tell of a long statement: an index that is built, a table that is vacuumed or rewritten. */
final class ProgressViews {

    /** A stage counts blocks, then tuples, and while it waits for others their transactions; what it does not count is zero. */
    private static final String PROGRESS = """
            SELECT phase, CASE WHEN lockers_total > 0 THEN lockers_done WHEN blocks_total > 0 THEN blocks_done ELSE tuples_done END,
                   CASE WHEN lockers_total > 0 THEN lockers_total WHEN blocks_total > 0 THEN blocks_total ELSE tuples_total END
            FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ?
            UNION ALL
            SELECT phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_vacuum WHERE pid = ?
            UNION ALL
            SELECT phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_cluster WHERE pid = ?""";

    Optional<StatementProgress> of(Connection observer, String sessionId) throws SQLException {
        try (PreparedStatement statement = observer.prepareStatement(PROGRESS)) {
            for (int place = 1; place <= 3; place++) {
                statement.setInt(place, Integer.parseInt(sessionId));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getString(1) != null
                        ? Optional.of(new StatementProgress(row.getString(1), row.getLong(2), row.getLong(3))) : Optional.empty();
            }
        }
    }
}
