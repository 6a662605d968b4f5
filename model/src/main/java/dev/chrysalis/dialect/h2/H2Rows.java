package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.rows.StoredColumn;
import dev.chrysalis.dialect.rows.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;

/** How H2 keeps rows aside. A copy made by a query has no domain in it and enumerates its words by itself. */
final class H2Rows implements RowKeeping {

    private static final String COLUMNS = """
            SELECT COLUMN_NAME, CASE
                       WHEN DATA_TYPE IN ('ENUM', 'ARRAY', 'ROW', 'GEOMETRY') OR DATA_TYPE LIKE 'INTERVAL%'
                            OR DATA_TYPE LIKE '% WITH%' THEN ''
                       WHEN DATA_TYPE = 'NUMERIC' THEN 'NUMERIC(' || NUMERIC_PRECISION || ', ' || NUMERIC_SCALE || ')'
                       WHEN DATETIME_PRECISION IS NOT NULL AND DATA_TYPE <> 'DATE' THEN DATA_TYPE || '(' || DATETIME_PRECISION || ')'
                       WHEN CHARACTER_MAXIMUM_LENGTH IS NOT NULL THEN DATA_TYPE || '(' || CHARACTER_MAXIMUM_LENGTH || ')'
                       ELSE DATA_TYPE END,
                   IDENTITY_GENERATION, IS_GENERATED, COLUMN_DEFAULT
            FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION""";
    private static final String KEYS = """
            SELECT t.CONSTRAINT_NAME, k.COLUMN_NAME, MAX(c.IS_NULLABLE) OVER (PARTITION BY t.CONSTRAINT_NAME) = 'NO'
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
            JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
                 ON k.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = t.CONSTRAINT_NAME
            JOIN INFORMATION_SCHEMA.COLUMNS c
                 ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME AND c.COLUMN_NAME = k.COLUMN_NAME
            WHERE t.TABLE_SCHEMA = ? AND t.TABLE_NAME = ? AND t.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')
            ORDER BY t.CONSTRAINT_TYPE, t.CONSTRAINT_NAME, k.ORDINAL_POSITION""";
    private static final String NUMBERINGS = """
            SELECT COLUMN_NAME, IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND IS_IDENTITY = 'YES' AND IDENTITY_INCREMENT > 0""";

    private static final String KEYS_ACTING_ON_DELETION = """
            SELECT 1 FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r
            JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS t
                 ON t.CONSTRAINT_SCHEMA = r.UNIQUE_CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = r.UNIQUE_CONSTRAINT_NAME
            WHERE t.TABLE_SCHEMA = ? AND t.TABLE_NAME = ? AND r.DELETE_RULE IN ('CASCADE', 'SET NULL', 'SET DEFAULT')""";
    private static final String TRIGGERS_ACTING_ON_DELETION = """
            SELECT 1 FROM INFORMATION_SCHEMA.TRIGGERS
            WHERE EVENT_OBJECT_SCHEMA = ? AND EVENT_OBJECT_TABLE = ? AND EVENT_MANIPULATION LIKE '%DELETE%'""";

    private static final Set<Integer> NO_TABLE = Set.of(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.SCHEMA_NOT_FOUND_1);

    @Override
    public String sideTable(String name) {
        return "chrysalis.chrysalis_saved_" + name;
    }

    /** No table of H2 inherits from another. */
    @Override
    public List<String> parts(Connection connection, String table) {
        return List.of(table);
    }

    @Override
    public TableShape shape(Connection connection, String table) throws SQLException {
        try {
            return new TableShape(columns(connection, table), key(connection, table));
        } catch (SQLException e) {
            if (NO_TABLE.contains(e.getErrorCode())) {
                return new TableShape(List.of(), List.of());
            }
            throw e;
        }
    }

    private static List<StoredColumn> columns(Connection connection, String table) throws SQLException {
        List<StoredColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = about(connection, COLUMNS, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String name = quoted(row.getString(1));
                StoredColumn.Writing writing = row.getString(4).equals("ALWAYS") ? StoredColumn.Writing.COMPUTED
                        : "ALWAYS".equals(row.getString(3)) ? StoredColumn.Writing.NUMBERED : StoredColumn.Writing.ANYBODY;
                columns.add(new StoredColumn(name, row.getString(2), name, writing, Optional.ofNullable(row.getString(5))));
            }
        }
        return columns;
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = about(connection, KEYS, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (row.getBoolean(3)) {
                    keys.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(quoted(row.getString(2)));
                }
            }
        }
        return keys.values().stream().findFirst().orElse(List.of());
    }

    /** Finds a table as H2 itself does. */
    private static PreparedStatement about(Connection connection, String query, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE FALSE")) {
            ResultSetMetaData found = none.getMetaData();
            PreparedStatement prepared = connection.prepareStatement(query);
            prepared.setString(1, found.getSchemaName(1));
            prepared.setString(2, found.getTableName(1));
            return prepared;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public boolean actsOnDeletion(Connection connection, String table) throws SQLException {
        return asks(connection, KEYS_ACTING_ON_DELETION, table) || asks(connection, TRIGGERS_ACTING_ON_DELETION, table);
    }

    private static boolean asks(Connection connection, String query, String table) throws SQLException {
        try (PreparedStatement statement = about(connection, query, table); ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public Optional<String> constraint(Connection connection, String table, String name) {
        return Optional.empty();
    }

    /** A definition ends every transaction of H2 and with it each lock: what is written in between is seen by nobody. */
    @Override
    public void holdWriters(Connection connection, String table) {
    }

    @Override
    public String cast(String value, StoredColumn column) {
        return column.type().isEmpty() ? value : "CAST(" + value + " AS " + column.type() + ")";
    }

    @Override
    public String same(StoredColumn column, String value) {
        return column.type().isEmpty() ? column.name() + " IS NOT DISTINCT FROM " + value
                : H2Images.same(column.type(), column.name(), cast(value, column));
    }

    @Override
    public String text(String value) {
        return "CAST(" + value + " AS VARCHAR)";
    }

    @Override
    public String rowAddress() {
        return "_ROWID_";
    }

    @Override
    public String identity(List<String> values) {
        return "ROW(" + String.join(", ", values) + ")";
    }

    @Override
    public String sameIdentity(String one, String other) {
        return one + " IS NOT DISTINCT FROM " + other;
    }

    @Override
    public String set(String table, String column, String pairs) {
        return "MERGE INTO " + table + " AS chrysalis_target USING (" + pairs + ") AS chrysalis_pair"
                + " ON chrysalis_target._ROWID_ = chrysalis_pair.chrysalis_row WHEN MATCHED THEN UPDATE SET " + column
                + " = chrysalis_value";
    }

    @Override
    public void numberOn(Connection connection, String table) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (PreparedStatement statement = about(connection, NUMBERINGS, table); ResultSet row = statement.executeQuery();
             Statement largest = connection.createStatement()) {
            while (row.next()) {
                String name = quoted(row.getString(1));
                try (ResultSet found = largest.executeQuery("SELECT max(" + name + ") FROM " + table)) {
                    found.next();
                    if (found.getLong(1) >= row.getLong(2)) {
                        settings.add("ALTER TABLE " + table + " ALTER COLUMN " + name + " RESTART WITH " + (found.getLong(1) + 1));
                    }
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
        }
    }
}
