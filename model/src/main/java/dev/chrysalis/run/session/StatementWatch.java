package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.server.StatementProgress;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks, over a session of its own, who keeps a statement waiting while it waits, for afterwards the server no longer knows; and how
 * far it is. The session is only opened when a statement takes longer than the pace.
 */
public final class StatementWatch implements AutoCloseable {

    private static final Duration SHORTEST_PACE = Duration.ofMillis(20);

    private final ServerControl control;
    private final SecondSession session;
    private final RunObserver observer;
    private final Duration pace;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "chrysalis-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Blocker> seen = List.of();
    private volatile Optional<Step> step = Optional.empty();

    StatementWatch(Database database, RunObserver observer, Duration pace) {
        this.control = database.dialect().control();
        this.session = new SecondSession(database);
        this.observer = observer;
        this.pace = pace.compareTo(SHORTEST_PACE) < 0 ? SHORTEST_PACE : pace;
    }

    /** Begins to look what the session does with a statement of the step, and forgets whom it saw before. */
    public Watching watch(Step watched, String sessionId) {
        seen = List.of();
        step = Optional.of(watched);
        Look look = new Look(watched, sessionId);
        Future<?> task = scheduler.scheduleWithFixedDelay(look, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    /** Whom it saw last. */
    public List<Blocker> seen() {
        return seen;
    }

    /** The step whose statement was watched last. */
    Optional<Step> step() {
        return step;
    }

    /** Does something over its session, on its thread, between two looks. */
    <T> void then(SecondSession.Question<T> question, Consumer<Optional<T>> answer) {
        scheduler.execute(() -> answer.accept(session.ask(question)));
    }

    @Override
    public void close() {
        scheduler.execute(session::close);
        scheduler.shutdown();
    }

    /** A time of looking. */
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /** What is looked at, again and again. */
    private final class Look implements Runnable {

        private final Step watched;
        private final String sessionId;
        private final Stopwatch watch = new Stopwatch();
        private final StageTime time = new StageTime();

        Look(Step watched, String sessionId) {
            this.watched = watched;
            this.sessionId = sessionId;
        }

        @Override
        public void run() {
            session.ask(this::look).ifPresent(look -> observer.going(watched, look));
        }

        private StatementLook look(Connection connection) throws SQLException {
            List<Blocker> blockers = control.sessions().blockers(connection, sessionId);
            if (!blockers.isEmpty()) {
                seen = blockers;
            }
            Optional<StatementProgress> progress = control.sessions().progress(connection, sessionId);
            return new StatementLook(watch.elapsed(), blockers, progress, progress.flatMap(known -> time.left(known, watch.elapsed())));
        }
    }
}
