package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.dialect.server.Grants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What a user of H2 may not do: whoever changes schemas needs one right for all of them. */
final class H2Grants implements Grants {

    private final Failures failures;

    H2Grants(Failures failures) {
        this.failures = failures;
    }

    @Override
    public List<String> forJournal(Connection connection) throws SQLException {
        boolean there = H2Sessions.hasTable(connection, "chrysalis_journal") && H2Sessions.hasTable(connection, "chrysalis_run_lock");
        return there || mayMakeSchemas(connection) ? List.of() : List.of(grant(connection));
    }

    @Override
    public Optional<String> forRefused(Connection connection, SQLException refusal) throws SQLException {
        return mayMakeSchemas(connection) ? Optional.empty() : Optional.of(grant(connection));
    }

    /**
     * Who is no administrator may not ask for rights, not even for its own, so that it is tried: making the schema that is there
     * leaves it as
     * it is, and commits what is open.
     */
    private boolean mayMakeSchemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + statement.enquoteIdentifier(connection.getSchema(), true));
            return true;
        } catch (SQLException e) {
            if (failures.isRightMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    private static String grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT 'GRANT ALTER ANY SCHEMA TO ' || quote_ident(current_user)")) {
            row.next();
            return row.getString(1);
        }
    }
}
