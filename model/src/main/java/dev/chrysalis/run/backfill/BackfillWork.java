package dev.chrysalis.run.backfill;

import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.statement.KeyedBatches;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.session.Stopwatch;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.work.Attempt;
import dev.chrysalis.run.work.LockPatience;
import dev.chrysalis.run.work.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills existing rows batch by batch, each batch a transaction together with its event. Goes as far as the largest key at its start,
 * so that it ends while rows are added, then looks for rows that still need it and sweeps them. Where the assignment would give
 * another value the second time, no row is met twice: then it goes on behind the end as long as rows come there, and sweeps nothing.
 */
public final class BackfillWork {

    private static final int SWEEPS = 5;

    private final RunSession session;
    private final Attempt attempt;
    private final Step step;
    private final KeyedBatches batches;
    private final Statements statements;
    private final LockPatience patience;
    private final BackfillPace pace;
    private long rows;

    public BackfillWork(RunSession session, Attempt attempt, StepAction.Backfill backfill) {
        this.session = session;
        this.attempt = attempt;
        this.step = attempt.step();
        this.batches = new KeyedBatches(backfill.table(), backfill.key(), backfill.set(), backfill.where());
        this.statements = new Statements(session, step);
        this.patience = new LockPatience(session, step);
        this.pace = new BackfillPace(session, step, backfill);
    }

    public void perform() {
        StepProgress progress = session.logbook().progress(step);
        rows = Math.max(0, progress.rows());
        pace.start(rows, ask(connection -> session.control().estimatedRows(connection, batches.table())));
        if (bearsRepetition()) {
            untilNothingIsLeft(progress.lastKey());
        } else {
            eachRowOnce(progress.lastKey());
        }
    }

    /** Whether a row that it wrote may be met once more. */
    public boolean bearsRepetition() {
        return batches.bearsRepetition(ask(connection -> session.control().givesAnotherEachTime(connection, batches.wordsOfValues())));
    }

    private void eachRowOnce(List<String> from) {
        List<String> reached = from;
        List<String> end = pass(batches, reached);
        for (int more = 1; !end.equals(reached) && more <= SWEEPS; more++) {
            reached = end;
            end = pass(batches, reached);
        }
        long left = count(batches.countFound());
        attempt.finish(rows, left == 0 ? "" : left + " rows are still found by the condition and stay as they are.");
    }

    private void untilNothingIsLeft(List<String> from) {
        KeyedBatches needed = ask(connection -> {
            RowKeeping keeping = session.database().dialect().rows();
            return batches.onlyWhereItChanges(keeping, keeping.shape(connection, batches.table()));
        });
        pass(batches.where().isPresent() ? batches : needed, from);
        long left = count(needed.countFound());
        for (int sweep = 1; left > 0 && sweep <= SWEEPS; sweep++) {
            session.party().observer().said(step, "Sweeps " + left + " rows that still need it.");
            pass(needed, List.of());
            left = count(needed.countFound());
        }
        if (left > 0) {
            throw RunFault.failed(step, left + " rows still need it after " + SWEEPS + " sweeps: rows keep coming that nothing fills.",
                    state(), null);
        }
        attempt.finish(rows, "");
    }

    /** @return the key that it reached */
    private List<String> pass(KeyedBatches pass, List<String> from) {
        List<String> end = ask(connection -> key(pass.lastKey(), List.of(), List.of()));
        List<String> position = from;
        while (!end.isEmpty() && !position.equals(end)) {
            pace.awaitLeave(rows);
            int size = pace.batch();
            List<String> start = position;
            Stopwatch watch = new Stopwatch();
            Batch batch = patience.attempt(() -> batch(pass, start, end, size), state());
            rows += batch.rows();
            position = batch.end();
            pace.took(size, batch.rows(), watch.elapsed(), rows);
        }
        return position;
    }

    /** What one transaction did. */
    private record Batch(List<String> end, long rows) {
    }

    private Batch batch(KeyedBatches pass, List<String> start, List<String> end, int size) throws SQLException {
        boolean fromStart = start.isEmpty();
        List<String> found = key(pass.batchEnd(fromStart, size), start, end);
        List<String> upper = found.isEmpty() ? end : found;
        if (upper.equals(start)) {
            throw RunFault.failed(step, "it does not come on: the batch after the key " + String.join(", ", start)
                    + " ends with that key again.", state(), null);
        }
        long written = statements.update(pass.update(fromStart), statement -> bind(statement, start, upper));
        session.logbook().commit(session.connection(), new StepEvent.BatchCommitted(step.id(), upper, rows + written));
        return new Batch(upper, written);
    }

    private List<String> key(String query, List<String> start, List<String> end) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(query)) {
            bind(statement, start, end);
            try (ResultSet row = statement.executeQuery()) {
                List<String> key = new ArrayList<>();
                if (row.next()) {
                    for (int column = 1; column <= batches.key().size(); column++) {
                        key.add(session.control().keyText(row, column));
                    }
                }
                return key;
            }
        }
    }

    private void bind(PreparedStatement statement, List<String> start, List<String> end) throws SQLException {
        int place = 1;
        for (List<String> key : List.of(start, end)) {
            for (String value : key.isEmpty() ? key : batches.placesOf(key)) {
                session.control().bindKey(statement, place++, value);
            }
        }
    }

    private long count(Optional<String> question) {
        return question.map(query -> ask(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        })).orElse(0L);
    }

    private <T> T ask(Question<T> question) {
        return patience.attempt(() -> {
            T answer = question.ask(session.connection());
            session.connection().rollback();
            return answer;
        }, state());
    }

    private String state() {
        return rows + " rows are written and stay; the next run goes on after them.";
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
