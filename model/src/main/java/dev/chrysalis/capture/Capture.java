package dev.chrysalis.capture;

import dev.chrysalis.capture.jdbc.SchemaCrawlerReader;
import dev.chrysalis.capture.postgresql.PostgresqlReader;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads what a database looks like. PostgreSQL is read from its own catalog, every other database through SchemaCrawler.
 * Chrysalis' own objects are left out. Stateless and safe to share between threads.
 */
public final class Capture {

    /**
     * Reads the database over a connection of its own.
     *
     * @throws ChrysalisException where it is not there, or does not let itself be read
     */
    public Schema read(Database database) {
        try (Connection connection = database.connect()) {
            return read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads the database over a connection that is in auto-commit and stays so; changes nothing.
     *
     * @throws ChrysalisException where it does not let itself be read
     */
    public Schema read(Connection connection) {
        return read(connection, false);
    }

    /**
     * Reads the database as {@link #read(Connection)} does, with Chrysalis' own objects where its reader can see them: PostgreSQL's.
     *
     * @throws ChrysalisException where it does not let itself be read
     */
    public Schema readWithOwn(Connection connection) {
        return read(connection, true);
    }

    private Schema read(Connection connection, boolean withOwn) {
        try {
            return readerFor(connection, withOwn).read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private SchemaReader readerFor(Connection connection, boolean withOwn) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> new PostgresqlReader(withOwn);
            default -> new SchemaCrawlerReader();
        };
    }

    private ChrysalisException unreadable(SQLException cause) {
        boolean forbidden = "42501".equals(cause.getSQLState());
        return new ChrysalisException(forbidden ? FaultCode.RIGHT_MISSING : FaultCode.UNEXPECTED,
                "The schema cannot be read: " + cause.getMessage() + ".", "Nothing was changed.",
                forbidden ? "Give the user the right to read the catalog." : "Try again; if it stays, report it with this message.", cause);
    }
}
