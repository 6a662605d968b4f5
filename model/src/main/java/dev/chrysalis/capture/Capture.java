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
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> new PostgresqlReader(withOwn).read(connection);
                default -> new SchemaCrawlerReader().read(connection);
            };
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private ChrysalisException unreadable(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        String sentence = "The schema cannot be read: " + cause.getMessage() + ".";
        if (state.equals("42501")) {
            return new ChrysalisException(FaultCode.RIGHT_MISSING, sentence, "Nothing was changed.",
                    "Give the user the right to read the catalog.", cause);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new ChrysalisException(FaultCode.CONNECTION_LOST, sentence, "Nothing was changed.",
                    "See that the server is there, then try again.", cause);
        }
        return new ChrysalisException(FaultCode.UNEXPECTED, sentence, "Nothing was changed.",
                "Try again, for somebody may have changed the schema just then; if it stays, report it with this message.", cause);
    }
}
