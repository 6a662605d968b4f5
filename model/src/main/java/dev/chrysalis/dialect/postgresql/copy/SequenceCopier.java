package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets the sequences of a copy go on where those of the source are; one behind an identity column is found by that column. */
final class SequenceCopier {

    private static final String SEQUENCES = """
            SELECT n.nspname, s.relname, tn.nspname, t.relname, a.attname
            FROM pg_catalog.pg_class s
            JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
            LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = s.oid
                 AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'i'
            LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
            LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE s.relkind = 'S' AND s.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
                              WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = s.oid AND e.deptype = 'e')""";

    private final Connection from;
    private final Connection to;
    private final SqlText sql;

    SequenceCopier(Connection from, Connection to, SqlText sql) {
        this.from = from;
        this.to = to;
        this.sql = sql;
    }

    void copy() throws SQLException {
        try (Statement statement = from.createStatement(); ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                ObjectName sequence = new ObjectName(row.getString(1), row.getString(2));
                if (row.getString(5) == null) {
                    set(sequence, "SELECT pg_catalog.setval(?::regclass, ?, ?)", sql.quote(sequence));
                } else {
                    set(sequence, "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence(?, ?)::regclass, ?, ?)",
                            sql.quote(new ObjectName(row.getString(3), row.getString(4))), row.getString(5));
                }
            }
        }
    }

    private void set(ObjectName sequence, String call, String... target) throws SQLException {
        try (Statement statement = from.createStatement();
             ResultSet value = statement.executeQuery("SELECT last_value, is_called FROM " + sql.quote(sequence));
             PreparedStatement setting = to.prepareStatement(call)) {
            value.next();
            for (int place = 0; place < target.length; place++) {
                setting.setString(place + 1, target[place]);
            }
            setting.setLong(target.length + 1, value.getLong(1));
            setting.setBoolean(target.length + 2, value.getBoolean(2));
            setting.execute();
        }
    }
}
