package dev.chrysalis.run.wayback;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;

/** Asks for a number of rows. A question that the server does not understand does not take the transaction with it. */
record RowCount(Connection connection) {

    long of(String query) throws SQLException {
        Optional<Savepoint> before = connection.getAutoCommit() ? Optional.empty() : Optional.of(connection.setSavepoint());
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            if (before.isPresent()) {
                connection.rollback(before.get());
            }
            throw e;
        }
    }
}
