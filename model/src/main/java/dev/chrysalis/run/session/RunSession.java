package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.Origin;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.Interruption;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One run's hold on its database: the lock, the session that does the work, the journal. */
public final class RunSession implements AutoCloseable {

    private final Database database;
    private final Limits limits;
    private final RunLock lock;
    private final Logbook logbook;
    private final StatementWatch watch;
    private final Interruption.Stretch removal;
    private final Party party;
    private final WorkConnection work;
    private Postponement order = new Postponement(List.of());

    private RunSession(Database database, Limits limits, RunLock lock, Logbook logbook, Party party, WorkConnection work) {
        this.database = database;
        this.limits = limits;
        this.lock = lock;
        this.logbook = logbook;
        this.party = party;
        this.work = work;
        this.watch = new StatementWatch(database, party.observer(), limits.lockTimeout().dividedBy(3));
        this.removal = party.control().interruption().whileBlockersEndedBy(this::end);
    }

    /** Those who take part in a run from outside. */
    public record Party(Operator operator, RunObserver observer, RunControl control, RandomGenerator random) {
    }

    public static RunSession open(Database database, Limits limits, Clock clock, Origin origin, Party party) {
        RunLock lock = RunLock.take(database);
        try {
            Connection connection = database.connect();
            try {
                Journal journal = new Journal(database.dialect().control());
                journal.create(connection);
                mustBeWhole(journal.verify(connection));
                List<JournalEntry> entries = journal.understoodEntries(connection);
                WorkConnection work = new WorkConnection(database, limits, connection);
                Logbook logbook = new Logbook(lock, database.dialect().control(), clock, origin, party.observer(), entries);
                return new RunSession(database, limits, lock, logbook, party, work);
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

    /** The session that does the work. */
    public WorkConnection work() {
        return work;
    }

    public Connection connection() {
        return work.connection();
    }

    public ServerControl control() {
        return database.dialect().control();
    }

    public SqlText sql() {
        return database.dialect().sql();
    }

    public Limits limits() {
        return limits;
    }

    public Logbook logbook() {
        return logbook;
    }

    public Party party() {
        return party;
    }

    /** Who confirmed something, as a whole sentence. */
    public String confirmed() {
        return "Confirmed by " + logbook.actor() + (party.operator().isAsked() ? "." : " beforehand; nobody was asked.");
    }

    public StatementWatch watch() {
        return watch;
    }

    /** The order of the steps that are being performed. */
    public Postponement order() {
        return order;
    }

    public void follow(Postponement next) {
        order = next;
    }

    private void end(Blocker blocker) {
        watch.step().ifPresent(step -> watch.then(new BlockerRemoval(control(), logbook, step, blocker)::perform, said -> {
            party.observer().said(step, said.orElse("Session " + blocker.session() + " was not ended: the server did not answer."));
            party.control().retryNow();
        }));
    }

    public Database database() {
        return database;
    }

    /** Writes an event by itself. */
    public void record(JournalEvent event) {
        record(List.of(event));
    }

    /** Writes several events by themselves, all or none. */
    public void record(List<? extends JournalEvent> events) {
        try {
            logbook.commit(connection(), events);
        } catch (ChrysalisException e) {
            rollBack();
            throw e;
        } catch (SQLException e) {
            rollBack();
            throw RunFault.ofServer(control().failures(), "The journal could not be written", e);
        }
    }

    /** Takes back what is not committed. */
    public void rollBack() {
        work.rollBack();
    }

    /**
     * Whether a step may be begun, with the session as it was at first.
     *
     * @return how the run ends before it; empty where it may
     */
    public Optional<RunOutcome> refusalToBegin(Step step) {
        try {
            mustGoOn();
            work.beginAnew();
            return Optional.empty();
        } catch (ChrysalisException e) {
            return Optional.of(e.code() == FaultCode.CANCELLED ? new RunOutcome.Stopped("It was cancelled before " + Words.of(step) + ".")
                    : new RunOutcome.Failed(step, e));
        }
    }

    /** What must hold before anything more is begun. */
    public void mustGoOn() {
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

    @Override
    public void close() {
        removal.close();
        watch.close();
        work.close();
        lock.close();
    }
}
