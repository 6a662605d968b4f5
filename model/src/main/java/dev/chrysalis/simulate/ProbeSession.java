package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.plan.Probe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One session of an application, over which its probes are asked; whatever they write is rolled back. */
final class ProbeSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(800);
    private static final long PAUSE_MILLISECONDS = 2;

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
        String id = control.sessions().id(connection);
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
     * @param took     with all tries
     * @param failure  the server's sentence; empty where it worked
     * @param refusals how often it failed for a moment only, and was asked again
     */
    record Answer(Duration took, String failure, int refusals) {
    }

    /** Asks; where the server refuses only for a moment, again until the moment must be over. */
    Answer ask(Probe probe) {
        long start = System.nanoTime();
        int refusals = 0;
        Optional<SQLException> failure = ask(probe.sql());
        while (failure.isPresent() && copy.dialect().control().failures().isMomentary(failure.get())
                && since(start).compareTo(MOMENT) < 0) {
            refusals++;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
            failure = ask(probe.sql());
        }
        return new Answer(since(start), failure.map(SQLException::getMessage).map(String::strip).orElse(""),
                failure.isPresent() ? 0 : refusals);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Optional<SQLException> ask(String sql) {
        Optional<SQLException> failure = Optional.empty();
        try (Statement statement = connection.createStatement()) {
            for (String text : copy.dialect().sql().statements(sql)) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            failure = Optional.of(e);
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure = failure.or(() -> Optional.of(e));
        }
        return failure;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
