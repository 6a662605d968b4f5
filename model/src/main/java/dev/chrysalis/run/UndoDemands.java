package dev.chrysalis.run;

import dev.chrysalis.dialect.Demand;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.PendingRenames;
import dev.chrysalis.dialect.StatementDemands;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the rows that stand against undoing steps, where an undo demands again what the release gave up. Steps are asked for in the order
 * in which they are undone. Of a table whose rows an undo changes first nobody knows it beforehand.
 */
final class UndoDemands {

    private final Connection connection;
    private final Dialect dialect;
    private final PendingRenames renames = new PendingRenames();
    private final Set<String> written = new HashSet<>();

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
        List<RollbackPreview.StandingRows> standing = demands.known().stream().map(renames::now)
                .filter(demand -> !written.contains(demand.table())).flatMap(demand -> count(demand).stream()).toList();
        demands.writes().forEach(table -> written.add(renames.now(table)));
        renames.tell(statement);
        return standing;
    }

    /** What is not there yet, or cannot be asked for, is left to the statement itself: it refuses, and changes nothing. */
    private Optional<RollbackPreview.StandingRows> count(Demand demand) {
        try {
            long rows = new RowCount(connection).of(demand.count());
            return rows == 0 ? Optional.empty() : Optional.of(new RollbackPreview.StandingRows(demand.what(), rows, demand.rows()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
