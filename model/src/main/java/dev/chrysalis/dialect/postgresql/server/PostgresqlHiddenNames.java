package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.HiddenName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is hidden in a PostgreSQL database. The server counts scans of tables and indexes; when the last was, it knows from 16 on. */
final class PostgresqlHiddenNames {

    private static final int KNOWS_LAST_SCAN = 160_000;

    List<HiddenName> read(Connection connection) throws SQLException {
        List<HiddenName> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query(version(connection)))) {
            while (row.next()) {
                names.add(new HiddenName(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
                        Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant)));
            }
        }
        return names;
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW server_version_num")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String query(int version) {
        String lastUse = version < KNOWS_LAST_SCAN ? "NULL::timestamptz" : """
                CASE WHEN c.relkind = 'i' THEN (SELECT last_idx_scan FROM pg_catalog.pg_stat_all_indexes s WHERE s.indexrelid = c.oid)
                     ELSE (SELECT greatest(last_seq_scan, last_idx_scan) FROM pg_catalog.pg_stat_all_tables s WHERE s.relid = c.oid) END""";
        return """
                SELECT 'column', n.nspname || '.' || c.relname, a.attname,
                       coalesce((SELECT (s.avg_width * greatest(c.reltuples, 0))::bigint FROM pg_catalog.pg_stats s
                                 WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname LIMIT 1), -1),
                       NULL::timestamptz
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE starts_with(a.attname, 'chrysalis_hidden_') AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
                UNION ALL
                SELECT CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'v' THEN 'view'
                                      WHEN 'm' THEN 'materialized view' ELSE 'table' END,
                       n.nspname, c.relname, pg_catalog.pg_total_relation_size(c.oid), %s
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE starts_with(c.relname, 'chrysalis_hidden_')
                ORDER BY 1, 2, 3""".formatted(lastUse);
    }
}
