package dev.chrysalis.plan.evidence;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database whose rows are asked over a connection that is made when first needed. Not safe to share between threads. */
final class AskedDatabase implements AutoCloseable {

    private static final int SAMPLE = 200;
    /** Rows of a large table in which a value is looked for. */
    private static final int LOOKED_AT = 100_000;

    private final Database database;
    private Optional<Connection> connection = Optional.empty();

    AskedDatabase(Database database) {
        this.database = database;
    }

    SqlText sql() {
        return database.dialect().sql();
    }

    private Connection connection() {
        if (connection.isEmpty()) {
            Connection opened = database.connect();
            connection = Optional.of(opened);
            try {
                database.dialect().control().makeImpartial(opened);
            } catch (SQLException e) {
                throw refused(e);
            }
        }
        return connection.get();
    }

    List<List<String>> sample(ObjectName table, List<String> columns) {
        return read(sql().data().distinctValues(table, columns), SAMPLE, AskedDatabase::values);
    }

    /** How many of some texts a column holds as a value, as far as its first rows tell. */
    long held(ObjectName table, String column, List<String> texts) {
        try (PreparedStatement statement = connection().prepareStatement(sql().data().heldAmong(table, column, LOOKED_AT))) {
            statement.setArray(1, connection().createArrayOf("varchar", texts.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                long found = 0;
                while (result.next()) {
                    found++;
                }
                return found;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The first rows, each as its values joined. */
    List<String> values(String query, int rows) {
        return read(query, rows, AskedDatabase::row);
    }

    private <T> List<T> read(String query, int rows, Reading<T> reading) {
        try (Statement statement = connection().createStatement()) {
            statement.setMaxRows(rows);
            try (ResultSet result = statement.executeQuery(query)) {
                List<T> read = new ArrayList<>();
                while (result.next()) {
                    read.add(reading.of(result));
                }
                return read;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private ChrysalisException refused(SQLException cause) {
        return new ChrysalisException(FaultCode.UNEXPECTED, "The rows of " + database.place() + " cannot be asked: "
                + cause.getMessage() + ".",
                "Nothing was changed.", grant(cause).map(sql -> "Let an administrator run this there, then plan again: " + sql)
                        .orElse("Give the user the right to read the tables, then plan again."), cause);
    }

    private Optional<String> grant(SQLException refusal) {
        try {
            return database.dialect().control().grants().forRefused(connection(), refusal);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static List<String> values(ResultSet result) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            values.add(String.valueOf(result.getString(column)));
        }
        return values;
    }

    private static String row(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            String value = result.getString(column);
            values.add(columns == 1 ? String.valueOf(value) : result.getMetaData().getColumnLabel(column) + " " + value);
        }
        return String.join(", ", values);
    }

    @Override
    public void close() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException ignored) {
                // a connection that only read and cannot be closed is the server's to end
            }
        });
    }

    /** How a row becomes a value. */
    @FunctionalInterface
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
