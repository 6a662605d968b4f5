package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.server.HiddenName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is hidden in a H2 database, which knows neither the room that a column takes nor when anything was read. */
final class H2HiddenNames {

    private static final String QUERY = """
            SELECT 'column', table_schema || '.' || table_name, column_name, CAST(-1 AS bigint) FROM information_schema.columns
            WHERE lower(column_name) LIKE 'chrysalis^_hidden^_%' ESCAPE '^'
            UNION ALL
            SELECT CASE table_type WHEN 'VIEW' THEN 'view' ELSE 'table' END, table_schema, table_name,
                   CASE table_type WHEN 'BASE TABLE' THEN DISK_SPACE_USED('"' || table_schema || '"."' || table_name || '"') ELSE -1 END
            FROM information_schema.tables WHERE lower(table_name) LIKE 'chrysalis^_hidden^_%' ESCAPE '^'
            UNION ALL
            SELECT 'sequence', sequence_schema, sequence_name, -1 FROM information_schema.sequences
            WHERE lower(sequence_name) LIKE 'chrysalis^_hidden^_%' ESCAPE '^'
            ORDER BY 1, 2, 3""";

    List<HiddenName> read(Connection connection) throws SQLException {
        List<HiddenName> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                names.add(new HiddenName(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), Optional.empty()));
            }
        }
        return names;
    }
}
