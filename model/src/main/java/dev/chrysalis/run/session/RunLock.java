package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.run.wording.RunFault;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to be the one run on a database, held by a session of its own until closed or until this process dies. */
final class RunLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final ServerControl control;
    private final Connection connection;

    private RunLock(ServerControl control, Connection connection) {
        this.control = control;
        this.connection = connection;
    }

    /** @throws ChrysalisException with {@link FaultCode#RUN_IN_PROGRESS} where somebody else has it */
    static RunLock take(Database database) {
        ServerControl control = database.dialect().control();
        Connection connection = database.connect();
        try {
            mustKeepItsSession(connection, database);
            new Journal(control).mustBeAllowed(connection);
            if (control.sessions().tryRunLock(connection)) {
                return new RunLock(control, connection);
            }
            close(connection);
        } catch (ChrysalisException e) {
            close(connection);
            throw e;
        } catch (SQLException e) {
            close(connection);
            throw RunFault.ofServer(control.failures(), "The lock of the run failed", e);
        }
        throw new ChrysalisException(FaultCode.RUN_IN_PROGRESS,
                new CurrentRunner(database).sentence().orElse("Somebody else runs a release on this database."),
                "Nothing was changed by this start.", "Wait until that run ends, or watch it through the journal.");
    }

    /** A pooler that lends sessions by the transaction would hand the lock, and all settings, to whoever comes next. */
    private static void mustKeepItsSession(Connection connection, Database database) throws SQLException {
        ServerControl control = database.dialect().control();
        String session = control.sessions().id(connection);
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            boolean lent = control.sessions().id(other).equals(session) || !control.sessions().id(connection).equals(session);
            other.rollback();
            if (lent) {
                throw new ChrysalisException(FaultCode.REFUSED, "The connection leads through a pooler that lends a session of the server"
                        + " for one transaction at a time, so that neither the lock of the run nor its settings would stay with it.",
                        "Nothing was changed.",
                        "Give this environment the address of the server itself, or of the pooler where it lends whole sessions.");
            }
        }
    }

    /** @throws ChrysalisException where the session that holds it is gone */
    void mustBeHeld() {
        try {
            if (connection.isValid(10)) {
                return;
            }
            throw RunFault.lockLost(new SQLException("the session does not answer"));
        } catch (SQLException e) {
            throw RunFault.lockLost(e);
        }
    }

    @Override
    public void close() {
        try {
            control.sessions().releaseRunLock(connection);
        } catch (SQLException e) {
            LOG.debug("the lock of the run goes with its session", e);
        }
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a session could not be closed", e);
        }
    }
}
