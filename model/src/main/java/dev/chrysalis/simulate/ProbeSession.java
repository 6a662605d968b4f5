package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.plan.Probe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One session of an application, over which its probes are asked; whatever they write is rolled back. */
final class ProbeSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database copy;
    private final Connection connection;
    private final String id;

    private ProbeSession(Database copy, Connection connection, String id) {
        this.copy = copy;
        this.connection = connection;
        this.id = id;
    }

    static ProbeSession open(Database copy) throws SQLException {
        Connection connection = copy.connect();
        ServerControl control = copy.dialect().control();
        control.limitLockWait(connection, PATIENCE);
        control.limitStatement(connection, PATIENCE);
        String id = control.sessionId(connection);
        connection.setAutoCommit(false);
        return new ProbeSession(copy, connection, id);
    }

    /** The session as the server knows it. */
    String id() {
        return id;
    }

    /**
     * What came of asking.
     *
     * @param failure the server's sentence; empty where it worked
     */
    record Answer(Duration took, String failure) {
    }

    Answer ask(Probe probe) {
        long start = System.nanoTime();
        String failure = "";
        try (Statement statement = connection.createStatement()) {
            for (String text : copy.dialect().sql().statements(probe.sql())) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            failure = e.getMessage().strip();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure = failure.isEmpty() ? e.getMessage().strip() : failure;
        }
        return new Answer(took, failure);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
