package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.run.wording.RunFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of the server that does a run's work, with the settings that it must have; another one where it was lost while nothing was
 * done. Never in auto-commit except where a statement refuses a transaction.
 */
public final class WorkConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkConnection.class);
    /** Seconds in which a session that is there answers. */
    private static final int ANSWERING = 10;

    private final Database database;
    private final Limits limits;
    private final SessionSettings settings;
    private Connection connection;
    private String id = "";

    /** @param connection a new one, whose settings are put in force */
    WorkConnection(Database database, Limits limits, Connection connection) throws SQLException {
        this.database = database;
        this.limits = limits;
        this.connection = connection;
        this.settings = SessionSettings.of(connection, control(), limits);
        settings.putInForce(connection);
    }

    private ServerControl control() {
        return database.dialect().control();
    }

    Connection connection() {
        return connection;
    }

    /** The session as the server knows it. */
    public String id() throws SQLException {
        if (id.isEmpty()) {
            id = control().sessions().id(connection);
        }
        return id;
    }

    /** Takes back what is not committed; where the session is gone the server has done so already. */
    void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("nothing to roll back: the session is gone", e);
        }
    }

    /** Puts the session's own settings in force again before a step begins, whatever the one before had set. */
    public void beginAnew() {
        try {
            settings.putInForce(connection);
        } catch (SQLException e) {
            throw RunFault.ofServer(control().failures(), "The session's settings could not be put in force", e);
        }
    }

    /** Does work none of whose statements may run longer than that; empty for the project's own limit. */
    public void within(Optional<Duration> limit, Runnable work) {
        if (limit.isEmpty()) {
            work.run();
            return;
        }
        limitStatements(limit.get());
        try {
            work.run();
        } finally {
            limitStatements(limits.statementTimeout());
        }
    }

    /** Committed at once, for a transaction that is taken back takes its settings with it. */
    private void limitStatements(Duration limit) {
        rollBack();
        try {
            control().limitStatement(connection, limit);
            connection.commit();
        } catch (SQLException e) {
            LOG.debug("the session is gone, and its limits with it", e);
        }
    }

    /** After a long wait for a person the idle session may be gone; the lock's own session tells whether the run still counts. */
    public void refresh() {
        try {
            if (!connection.isValid(ANSWERING)) {
                connection.close();
                connection = database.connect();
                id = "";
                settings.putInForce(connection);
            }
        } catch (SQLException e) {
            throw RunFault.connectionLost(e);
        }
    }

    @Override
    public void close() {
        rollBack();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the session could not be closed", e);
        }
    }
}
