package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.rows.Referring;
import dev.chrysalis.dialect.statement.Demand;
import dev.chrysalis.dialect.statement.PendingRenames;
import dev.chrysalis.dialect.statement.SqlObjects;
import dev.chrysalis.dialect.statement.StatementDemands;
import dev.chrysalis.dialect.statement.StatementDemands.Constraint;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.wording.RunFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Counts the rows that stand against undoing steps, where an undo demands again what the release gave up. Steps are asked for in the order
 * in which they are undone. Of a table whose rows an undo changes first nobody knows it beforehand.
 */
final class UndoDemands {

    private final Connection connection;
    private final Dialect dialect;
    private final PendingRenames renames = new PendingRenames();
    private final Set<String> written = new HashSet<>();
    private final List<Constraint> deferred = new ArrayList<>();
    private final Set<SqlObjects.Name> takenAway = new HashSet<>();
    private boolean anyWritten;

    UndoDemands(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The rows that undoing the step would stop at. */
    List<RollbackPreview.StandingRows> of(Step step) {
        return step.undo() instanceof Undo.Sql sql
                ? dialect.sql().statements(sql.text()).stream().flatMap(statement -> of(statement).stream()).toList() : List.of();
    }

    private List<RollbackPreview.StandingRows> of(String statement) {
        StatementDemands demands = StatementDemands.of(statement);
        List<RollbackPreview.StandingRows> standing = Stream.of(demands.known().stream().map(renames::now),
                demands.validated().stream().flatMap(this::validated), demands.detached().stream().flatMap(this::referred))
                        .flatMap(Function.identity())
                .filter(demand -> !anyWritten && !written.contains(demand.table())).flatMap(demand -> count(demand).stream()).toList();
        deferred.addAll(demands.deferred());
        anyWritten |= demands.writesAny();
        demands.writes().forEach(table -> written.add(renames.now(table)));
        takenAway.addAll(SqlObjects.of(statement).takenAway());
        renames.tell(statement);
        return standing;
    }

    /** By what an earlier statement will have added, or else by what is there, under the names that hold now. */
    private Stream<Demand> validated(Constraint constraint) {
        Optional<Constraint> added = deferred.stream().filter(one -> one.isNamed(constraint.table(), constraint.name())).findFirst();
        return added.isPresent() ? added.get().demands().stream().map(renames::now)
                : present(renames.now(constraint.table()), constraint.name()).stream().flatMap(there -> there.demands().stream());
    }

    private Stream<Demand> referred(StatementDemands.Detached detached) {
        try {
            String partition = renames.now(detached.partition());
            return dialect.rows().referring(connection, renames.now(detached.table())).stream().filter(this::isThereThen)
                    .map(key -> new Demand(key.table(), "rows of "
                    + key.table() + " with a parent in " + partition, "(" + key.columns() + ") IN (SELECT " + key.parents()
                    + " FROM " + partition + ")",
                    List.of()));
        } catch (SQLException e) {
            return this.<Demand>leftToTheStatement(e).stream();
        }
    }

    /** Whether no earlier statement of the way back takes the foreign key, or its table, away. */
    private boolean isThereThen(Referring key) {
        return !takenAway.contains(SqlObjects.Name.written(key.table(), ""))
                && !takenAway.contains(SqlObjects.Name.written(key.name(), key.table()));
    }

    private Optional<Constraint> present(String table, String name) {
        try {
            return dialect.rows().constraint(connection, table, name).map(definition -> new Constraint(table, name, definition));
        } catch (SQLException e) {
            return leftToTheStatement(e);
        }
    }

    private Optional<RollbackPreview.StandingRows> count(Demand demand) {
        try {
            long rows = new RowCount(connection).of(demand.count());
            return rows == 0 ? Optional.empty() : Optional.of(new RollbackPreview.StandingRows(demand.what(), rows, demand.rows()));
        } catch (SQLException e) {
            return leftToTheStatement(e);
        }
    }

    /** What is not there yet, or cannot be asked for just now, is left to the statement itself: it refuses, and changes nothing. */
    private <T> Optional<T> leftToTheStatement(SQLException failure) {
        if (dialect.control().failures().isConnectionLost(failure)) {
            throw RunFault.connectionLost(failure);
        }
        return Optional.empty();
    }
}
