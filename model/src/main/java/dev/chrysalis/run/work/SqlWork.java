package dev.chrysalis.run.work;

import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Performs the statements of a step, or of its undo. */
public final class SqlWork {

    private static final String NOTHING_THERE = "Nothing of it took effect: the server took its transaction back.";

    private static final String HALF_DONE = "The statement may have stopped half-way: then nobody reads or writes the partition through its parent until "
            + "the next run lets it go, or a rollback attaches it again.";

    private final RunSession session;
    private final Attempt attempt;
    private final SqlScript script;
    private final LockPatience patience;
    private final Statements statements;
    private final Provision provision;
    private final List<String> passedOver = new ArrayList<>();

    public SqlWork(RunSession session, Attempt attempt, SqlScript script) {
        this(session, attempt, script, (index, statement) -> List.of());
    }

    public SqlWork(RunSession session, Attempt attempt, SqlScript script, Provision provision) {
        this.provision = provision;
        this.session = session;
        this.attempt = attempt;
        this.script = script;
        this.patience = new LockPatience(session, attempt.step());
        this.statements = new Statements(session, attempt.step());
    }

    /** What is done in the transaction of a statement before it. */
    public interface Provision {
        List<? extends JournalEvent> before(int index, String statement) throws SQLException;
    }

    /** How to take statements whose effect is there already. */
    public enum Tolerance {
        /** As failures. */
        NONE,
        /** The first one that is performed may have taken effect before a crash. */
        FIRST,
        /** Any: what is taken back was only half there. */
        ALL
    }

    /** Performs what is not known to be done, up to the end in the journal. */
    public void perform(Tolerance tolerance, String detail) {
        if (script.atomic()) {
            patience.attempt(() -> inOneTransaction(detail), NOTHING_THERE);
        } else {
            oneByOne(tolerance, detail);
        }
    }

    private long inOneTransaction(String detail) throws SQLException {
        long rows = 0;
        List<JournalEvent> provided = new ArrayList<>();
        for (int index = 0; index < script.size(); index++) {
            String statement = script.statements().get(index);
            provided.addAll(provision.before(index, statement));
            rows += statements.execute(statement);
        }
        session.control().resumeUser(session.connection());
        attempt.commitFinish(meaningful(rows), detail, provided);
        return rows;
    }

    private void oneByOne(Tolerance tolerance, String detail) {
        StepProgress progress = session.logbook().progress(attempt.step());
        int first = Math.min(progress.statements(), Math.max(0, script.size() - 1));
        long rows = 0;
        for (int place = first; place < script.size(); place++) {
            int index = place;
            boolean tolerant = tolerance == Tolerance.ALL || tolerance == Tolerance.FIRST && place == first;
            long soFar = rows;
            rows += patience.attempt(() -> single(index, tolerant, soFar, detail), state(index));
        }
        if (script.size() == 0) {
            attempt.finish(-1, detail);
        }
    }

    private long single(int index, boolean tolerant, long rowsSoFar, String detail) throws SQLException {
        String statement = script.statements().get(index);
        List<? extends JournalEvent> provided = provided(index, statement);
        long rows;
        try {
            rows = session.control().runsOutsideTransaction(statement) ? outsideTransaction(statement) : statements.execute(statement);
        } catch (SQLException e) {
            session.rollBack();
            if (!tolerant || !session.control().failures().isOwnEffect(statement, e)) {
                throw e;
            }
            passedOver.add("Statement " + (index + 1) + " was passed over: " + Words.of(e));
            session.party().observer().said(attempt.step(), passedOver.get(passedOver.size() - 1));
            rows = 0;
            provided = List.of();
        }
        if (index == script.size() - 1) {
            attempt.commitFinish(meaningful(rowsSoFar + rows), (detail + " " + String.join(" ", passedOver)).strip(), provided);
        } else {
            attempt.commitStatement(index + 1, script.size(), provided);
        }
        return rows;
    }

    /** Where a definition ends the transaction, what was done before it must be known before it. */
    private List<? extends JournalEvent> provided(int index, String statement) throws SQLException {
        List<? extends JournalEvent> provided = provision.before(index, statement);
        if (session.control().transactionalDdl() || provided.isEmpty()) {
            return provided;
        }
        session.logbook().commit(session.connection(), provided);
        return List.of();
    }

    /**
     * Such a statement waits for the transactions of others without keeping anybody waiting, and begins anew when it is disturbed:
     * so its one try may take the whole patience.
     */
    private long outsideTransaction(String statement) throws SQLException {
        Connection connection = session.connection();
        connection.rollback();
        connection.setAutoCommit(true);
        try {
            limitLockWait(patience.patience());
            clear(statement);
            return statements.execute(session.control().continuation(session.connection(), statement).orElse(statement));
        } catch (SQLException e) {
            if (!session.control().failures().isConnectionLost(e)) {
                clear(statement);
            }
            throw e;
        } finally {
            if (!connection.isClosed()) {
                withLimitAgain(connection);
            }
        }
    }

    private void withLimitAgain(Connection connection) throws SQLException {
        try {
            limitLockWait(session.limits().lockTimeout());
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void limitLockWait(Duration limit) throws SQLException {
        session.control().limitLockWait(session.connection(), limit);
    }

    private void clear(String statement) throws SQLException {
        List<String> leftovers = session.control().leftovers(session.connection(), statement);
        for (String leftover : leftovers) {
            session.party().observer().said(attempt.step(), "Clears away what an attempt left behind: " + leftover);
            try (java.sql.Statement plain = session.connection().createStatement()) {
                plain.execute(leftover);
            }
        }
    }

    private String state(int index) {
        if (session.control().mayStayHalfDone(script.statements().get(index))) {
            return HALF_DONE;
        }
        if (script.size() == 1) {
            return "The statement took no effect.";
        }
        return index == 0 ? "None of its " + script.size() + " statements took effect."
                : "Of its " + script.size() + " statements the first " + index + " took effect and stay; the next run goes on after them.";
    }

    private static long meaningful(long rows) {
        return rows == 0 ? -1 : rows;
    }
}
