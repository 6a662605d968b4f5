package dev.chrysalis.run;

import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run's hold on its database: the lock, the session that does the work, the journal. The work's connection is never in
 * auto-commit except where a statement refuses a transaction.
 */
final class RunSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunSession.class);

    private final Database database;
    private final Limits limits;
    private final SessionSettings settings;
    private final RunLock lock;
    private final Logbook logbook;
    private final StatementWatch watch;
    private final Interruption.Stretch removal;
    private final Party party;
    private Connection connection;
    private String id;
    private Postponement order = new Postponement(List.of());

    private RunSession(Database database, Limits limits, SessionSettings settings, RunLock lock, Logbook logbook, Party party,
                       Connection connection) {
        this.database = database;
        this.limits = limits;
        this.settings = settings;
        this.lock = lock;
        this.logbook = logbook;
        this.party = party;
        this.connection = connection;
        this.id = "";
        this.watch = new StatementWatch(database, party.observer(), limits.lockTimeout().dividedBy(3));
        this.removal = party.control().interruption().whileBlockersEndedBy(this::end);
    }

    /** Those who take part in a run from outside. */
    record Party(Operator operator, RunObserver observer, RunControl control, RandomGenerator random) {
    }

    static RunSession open(Database database, Limits limits, Clock clock, Origin origin, Party party) {
        RunLock lock = RunLock.take(database);
        try {
            Connection connection = database.connect();
            try {
                Journal journal = new Journal(database.dialect().control());
                journal.create(connection);
                mustBeWhole(journal.verify(connection));
                List<JournalEntry> entries = journal.understoodEntries(connection);
                SessionSettings settings = SessionSettings.of(connection, database.dialect().control(), limits);
                settings.putInForce(connection);
                Logbook logbook = new Logbook(lock, database.dialect().control(), clock, origin, party.observer(), entries);
                return new RunSession(database, limits, settings, lock, logbook, party, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw RunFault.unexpected("The session could not be prepared", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void mustBeWhole(ChainState chain) {
        if (chain instanceof ChainState.Broken broken) {
            throw new ChrysalisException(FaultCode.JOURNAL_BROKEN, "The journal is not as it was written. " + broken.reason(),
                    "Nothing was changed.", "Find out who changed the journal and restore it from a backup before anything is run.");
        }
    }

    Connection connection() {
        return connection;
    }

    /** The work's session as the server knows it. */
    String id() throws SQLException {
        if (id.isEmpty()) {
            id = control().sessions().id(connection);
        }
        return id;
    }

    ServerControl control() {
        return database.dialect().control();
    }

    SqlText sql() {
        return database.dialect().sql();
    }

    Limits limits() {
        return limits;
    }

    Logbook logbook() {
        return logbook;
    }

    Party party() {
        return party;
    }

    /** Who confirmed something, as a whole sentence. */
    String confirmed() {
        return "Confirmed by " + logbook.actor() + (party.operator().isAsked() ? "." : " beforehand; nobody was asked.");
    }

    StatementWatch watch() {
        return watch;
    }

    /** The order of the steps that are being performed. */
    Postponement order() {
        return order;
    }

    void follow(Postponement next) {
        order = next;
    }

    private void end(Blocker blocker) {
        watch.step().ifPresent(step -> watch.then(new BlockerRemoval(control(), logbook, step, blocker)::perform, said -> {
            party.observer().said(step, said.orElse("Session " + blocker.session() + " was not ended: the server did not answer."));
            party.control().retryNow();
        }));
    }

    Database database() {
        return database;
    }

    /** Writes an event by itself. */
    void record(JournalEvent event) {
        record(List.of(event));
    }

    /** Writes several events by themselves, all or none. */
    void record(List<? extends JournalEvent> events) {
        try {
            logbook.commit(connection, events);
        } catch (ChrysalisException e) {
            rollBack();
            throw e;
        } catch (SQLException e) {
            rollBack();
            throw RunFault.ofServer(control().failures(), "The journal could not be written", e);
        }
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
    void beginAnew() {
        try {
            settings.putInForce(connection);
        } catch (SQLException e) {
            throw RunFault.ofServer(control().failures(), "The session's settings could not be put in force", e);
        }
    }

    /**
     * Whether a step may be begun, with the session as it was at first.
     *
     * @return how the run ends before it; empty where it may
     */
    Optional<RunOutcome> refusalToBegin(Step step) {
        try {
            mustGoOn();
            beginAnew();
            return Optional.empty();
        } catch (ChrysalisException e) {
            return Optional.of(e.code() == FaultCode.CANCELLED ? new RunOutcome.Stopped("It was cancelled before " + Words.of(step) + ".")
                    : new RunOutcome.Failed(step, e));
        }
    }

    /** What must hold before anything more is begun. */
    void mustGoOn() {
        lock.mustBeHeld();
        try {
            if (!party.control().awaitUnpaused()) {
                throw RunFault.cancelled("All that was committed is there and in the journal.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFault.cancelled("All that was committed is there and in the journal.");
        }
    }

    /** Does work none of whose statements may run longer than that; empty for the project's own limit. */
    void within(Optional<Duration> limit, Runnable work) {
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
    void refresh() {
        try {
            if (!connection.isValid(10)) {
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
        removal.close();
        watch.close();
        rollBack();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the session could not be closed", e);
        }
        lock.close();
    }
}
