package dev.chrysalis.run.work;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.Interruption;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.StatementWatch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes statements of a run so that they can be cancelled and their blockers seen. */
public final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final RunSession session;
    private final Step step;

    public Statements(RunSession session, Step step) {
        this.session = session;
        this.step = step;
    }

    /** @return rows written; 0 for a statement that writes none */
    public long execute(String sql) throws SQLException {
        String id = session.work().id();
        // a plain statement, so that a question mark in somebody's SQL stays one
        try (Statement statement = session.connection().createStatement();
             StatementWatch.Watching ignored = session.watch().watch(step, id);
             Interruption.Stretch open = session.party().control().interruption().whileCancelledBy(() -> cancel(statement))) {
            mustNotBeCancelled();
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** @return rows written */
    public long update(String sql, Binding binding) throws SQLException {
        String id = session.work().id();
        try (PreparedStatement statement = session.connection().prepareStatement(sql);
             StatementWatch.Watching ignored = session.watch().watch(step, id);
             Interruption.Stretch open = session.party().control().interruption().whileCancelledBy(() -> cancel(statement))) {
            mustNotBeCancelled();
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }

    private void mustNotBeCancelled() throws SQLException {
        if (session.party().control().isCancelled()) {
            throw new SQLException("cancelled before it was sent");
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("the statement ended before it was cancelled", e);
        }
    }

    /** Gives a statement its values. */
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
