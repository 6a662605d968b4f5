package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.rows.Loss;
import dev.chrysalis.dialect.rows.StoredColumn;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.statement.AddedColumn;
import dev.chrysalis.dialect.statement.KeyedBatches;
import dev.chrysalis.dialect.statement.StatementLosses;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What undoing a release takes away. Values that the release itself filled in from what stays are not among it: they can be filled in
 * again.
 */
public final class UndoLosses {

    private final Dialect dialect;
    private final List<KeyedBatches> fillings;
    private final List<AddedColumn> added;

    public UndoLosses(Dialect dialect, Release release) {
        this.dialect = dialect;
        this.fillings = release.steps().map(step -> step.action()).filter(StepAction.Backfill.class::isInstance)
                .map(StepAction.Backfill.class::cast)
                .map(backfill -> new KeyedBatches(backfill.table(), backfill.key(), backfill.set(), backfill.where())).toList();
        this.added = release.steps().flatMap(step -> dialect.sql().statements(step.action().performed()).stream()).flatMap(AddedColumn::in)
                .toList();
    }

    /**
     * One way, or several, to ask for each thing that a statement takes away: the first that the server understands counts, and a later
     * one never tells less.
     */
    List<List<Loss>> of(StatementLosses statement) {
        return statement.known().stream().map(this::narrowed).toList();
    }

    /** What the release itself fills a column with, or gives it when it adds it; empty where it does neither. */
    public Optional<String> filledIn(String table, String column) {
        return Stream.concat(fillings.stream().flatMap(filling -> filling.valueOf(Loss.name(table), column).stream()),
                added.stream().flatMap(one -> one.valueOf(Loss.name(table), column).stream())).findFirst();
    }

    private List<Loss> narrowed(Loss loss) {
        Optional<Loss> beyondFilling = loss.column().filter(column -> loss.where().isEmpty() && loss.computed().isEmpty())
                .flatMap(column -> filledIn(loss.table(), column)).map(loss::beyond);
        return Stream.concat(beyondFilling.stream(), Stream.of(loss)).toList();
    }

    /**
     * Asks the server for the first of these that it understands.
     *
     * @return empty where the object is not there, so that nothing of it can be lost
     * @throws SQLException where it understands none of them
     */
    Optional<CountedLoss> count(Connection connection, List<Loss> ways) throws SQLException {
        List<SQLException> failures = new ArrayList<>();
        for (Loss way : asked(connection, ways)) {
            try {
                long rows = new RowCount(connection).of(way.count());
                return Optional.of(new CountedLoss(way, rows > 0 && followsFromOthers(connection, way) ? 0 : rows));
            } catch (SQLException e) {
                ServerControl control = dialect.control();
                if (control.failures().isConnectionLost(e) || control.failures().isLockTimeout(e)) {
                    throw e;
                }
                failures.add(e);
            }
        }
        SQLException last = failures.get(failures.size() - 1);
        if (dialect.control().failures().isEffectThere(last)) {
            return Optional.empty();
        }
        throw last;
    }

    /** Of the same values, how many are not lost because the release gave them itself and would give them again. */
    long asMade(Connection connection, List<Loss> ways, CountedLoss counted) throws SQLException {
        Loss all = ways.get(ways.size() - 1);
        return counted.loss().equals(all) || ways.size() == 1 ? 0 : new RowCount(connection).of(all.count()) - counted.rows();
    }

    private List<Loss> asked(Connection connection, List<Loss> ways) throws SQLException {
        List<Loss> asked = new ArrayList<>();
        for (Loss way : ways) {
            asked.addAll(way.computed().isEmpty() ? List.of(way)
                    : way.asked(dialect.rows(), dialect.rows().shape(connection, Loss.name(way.table()))));
        }
        return asked;
    }

    private boolean followsFromOthers(Connection connection, Loss loss) throws SQLException {
        return loss.column().isPresent() && dialect.rows().shape(connection, loss.table()).column(loss.column().get())
                .filter(column -> column.writing() == StoredColumn.Writing.COMPUTED).isPresent();
    }

    /** @param rows how many */
    record CountedLoss(Loss loss, long rows) {
    }
}
