package dev.chrysalis.run.session;

import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.plan.Limits;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What holds in the work's session at the beginning of each step: what the connection came with, and the limits of the project. A
 * script may set what it likes, as the head of a dump does; it counts for its own step.
 */
final class SessionSettings {

    private final ServerControl control;
    private final Limits limits;
    private final List<String> resetting;

    private SessionSettings(ServerControl control, Limits limits, List<String> resetting) {
        this.control = control;
        this.limits = limits;
        this.resetting = resetting;
    }

    /** @param connection as it was opened, nothing set yet */
    static SessionSettings of(Connection connection, ServerControl control, Limits limits) throws SQLException {
        return new SessionSettings(control, limits, control.settingsReset(connection));
    }

    /** Takes back what is not committed, and puts everything in force; without auto-commit afterwards. */
    void putInForce(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String reset : resetting) {
                statement.execute(reset);
            }
        }
        control.makeImpartial(connection);
        // a lock that was waited for shows what was written meanwhile, whatever the server's default
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        control.limitLockWait(connection, limits.lockTimeout());
        control.limitStatement(connection, limits.statementTimeout());
        connection.setAutoCommit(false);
    }
}
