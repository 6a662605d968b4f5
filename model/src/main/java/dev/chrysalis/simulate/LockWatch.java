package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.HeldLock;
import dev.chrysalis.plan.Blocking;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again which table locks a step really takes, and keeps the strongest. A lock that is held for less than a few
 * milliseconds may be missed.
 */
final class LockWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);
    private static final long PAUSE_MILLISECONDS = 4;

    private final Database copy;
    private final Connection observer;
    private final Supplier<List<String>> others;
    private final ScheduledExecutorService looks;
    private Optional<HeldLock> strongest = Optional.empty();

    /** @param others the sessions that are not the runner's */
    LockWatch(Database copy, Supplier<List<String>> others) {
        this.copy = copy;
        this.others = others;
        this.observer = copy.connect();
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "chrysalis-lock-watch");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            copy.dialect().control().sessions().tableLocks(observer, others.get()).forEach(this::note);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the locks could not be read this time", e);
        }
    }

    private synchronized void note(HeldLock lock) {
        if (strongest.map(LockWatch::weight).orElse(-1) < weight(lock)) {
            strongest = Optional.of(lock);
        }
    }

    private static int weight(HeldLock lock) {
        return blocking(lock).ordinal();
    }

    static Blocking blocking(HeldLock lock) {
        if (lock.stopsReaders()) {
            return Blocking.EVERYBODY;
        }
        return lock.stopsWriters() ? Blocking.WRITERS : Blocking.NOBODY;
    }

    /** The strongest lock since this was asked last. */
    synchronized Optional<HeldLock> take() {
        Optional<HeldLock> taken = strongest;
        strongest = Optional.empty();
        return taken;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        try {
            looks.awaitTermination(5, TimeUnit.SECONDS);
            observer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("the observer's session could not be closed", e);
        }
    }
}
