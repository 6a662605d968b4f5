package dev.chrysalis.run.work;

import dev.chrysalis.run.session.RunSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A query that answers yes with a first value that is true; no row is no. */
public record YesNoQuestion(String query) {

    /** Asks in the work's session, in a transaction that is taken back. */
    public boolean isAnsweredYes(RunSession session) throws SQLException {
        try (Statement statement = session.connection().createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } finally {
            session.rollBack();
        }
    }
}
