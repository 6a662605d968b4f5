package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.dialect.ServerControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a run asks of a H2 server. */
final class H2Control implements ServerControl {

    @Override
    public boolean transactionalDdl() {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public boolean runsOutsideTransaction(String statement) {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public void limitStatement(Connection connection, Duration limit) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public boolean isConnectionLost(SQLException failure) {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public String sessionId(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public List<Blocker> blockers(Connection observer, String sessionId) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public void terminate(Connection connection, String sessionId) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public boolean tryRunLock(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public void releaseRunLock(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public List<String> journalDefinition() {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public String journalTable() {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }

    @Override
    public Optional<Duration> replicationLag(Connection connection) throws SQLException {
        throw new UnsupportedOperationException("the control of H2 is not there yet");
    }
}
