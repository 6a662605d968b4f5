package dev.chrysalis.plan;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Performs the statements of a release one after the other, forth and back, without a journal. */
final class StatementExecutor {

    private final Database database;

    StatementExecutor(Database database) {
        this.database = database;
    }

    void forward(Release release) {
        release.steps().forEach(this::forward);
    }

    void forward(Step step) {
        try (Connection connection = database.connect()) {
            perform(step, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("step " + step.id().path() + " failed: " + e.getMessage() + "\n" + step.action(), e);
        }
    }

    private void perform(Step step, Connection connection) throws SQLException {
        if (step.action() instanceof StepAction.Sql sql) {
            Optional<Schema> before = isDone(connection, step) ? Optional.of(new Capture().read(connection)) : Optional.empty();
            run(connection, sql.text(), sql.transactional());
            if (before.isPresent() && !new Comparer().compare(before.get(), new Capture().read(connection)).changes().isEmpty()) {
                throw new SQLException("it was done before it ran, and would be left out after a crash: " + step.done().get());
            }
        } else if (step.action() instanceof StepAction.Backfill backfill) {
            run(connection, "UPDATE " + backfill.table() + " SET " + backfill.set()
                    + backfill.where().map(where -> " WHERE " + where).orElse(""),
                    true);
        } else if (step.action() instanceof StepAction.Check check) {
            require(connection, check.query());
        }
        if (step.done().isPresent()) {
            require(connection, step.done().get());
        }
    }

    /** Takes back every step from the last one on to the first of those given. */
    void backward(List<Step> steps) {
        List<Step> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        reversed.forEach(this::backward);
    }

    void backward(Step step) {
        if (step.undo() instanceof Undo.Sql undo) {
            try (Connection connection = database.connect()) {
                run(connection, undo.text(), undo.transactional());
            } catch (SQLException e) {
                throw new IllegalStateException("undo of " + step.id().path() + " failed: " + e.getMessage() + "\n" + undo, e);
            }
        }
    }

    private void run(Connection connection, String text, boolean transactional) throws SQLException {
        connection.setAutoCommit(!transactional);
        try (Statement statement = connection.createStatement()) {
            for (String part : database.dialect().sql().statements(text)) {
                statement.execute(part);
            }
        }
        if (transactional) {
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static boolean isDone(Connection connection, Step step) throws SQLException {
        return step.done().isPresent() && holds(connection, step.done().get());
    }

    private static void require(Connection connection, String query) throws SQLException {
        if (!holds(connection, query)) {
            throw new SQLException("it does not hold: " + query);
        }
    }

    private static boolean holds(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
