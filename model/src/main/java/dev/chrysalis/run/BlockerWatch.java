package dev.chrysalis.run;

import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.dialect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, over a session of its own, who keeps a statement waiting while it waits: afterwards the server no longer knows. The
 * session is only opened when a statement takes longer than the pace.
 */
final class BlockerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BlockerWatch.class);

    private final Database database;
    private final Duration pace;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "chrysalis-blockers");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Connection> connection = Optional.empty();
    private volatile List<Blocker> seen = List.of();

    BlockerWatch(Database database, Duration pace) {
        this.database = database;
        this.pace = pace.compareTo(Duration.ofMillis(20)) < 0 ? Duration.ofMillis(20) : pace;
    }

    /** Begins to look who blocks the session, and forgets whom it saw before. */
    Watching watch(String sessionId) {
        seen = List.of();
        Future<?> task = scheduler.scheduleWithFixedDelay(() -> look(sessionId), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    /** Whom it saw last. */
    List<Blocker> seen() {
        return seen;
    }

    private void look(String sessionId) {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(database.connect());
            }
            List<Blocker> blockers = database.dialect().control().blockers(connection.get(), sessionId);
            if (!blockers.isEmpty()) {
                seen = blockers;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("who blocks could not be read", e);
            disconnect();
        }
    }

    @Override
    public void close() {
        scheduler.execute(this::disconnect);
        scheduler.shutdown();
    }

    private void disconnect() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("a session could not be closed", e);
            }
        });
        connection = Optional.empty();
    }

    /** A time of looking. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
