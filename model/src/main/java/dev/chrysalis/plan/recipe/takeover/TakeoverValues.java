package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.recipe.NeutralValue;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What columns get that take over from each other, where a write gives neither side a value. */
final class TakeoverValues {

    private final ObjectName table;
    private final Situation situation;

    /** @param table by its name in DEV */
    TakeoverValues(ObjectName table, Situation situation) {
        this.table = table;
        this.situation = situation;
    }

    /** Of an old column that may not be empty, which the new application does not write; blank where nothing serves. */
    String ofOld(Column column) {
        if (column.nullable()) {
            return "";
        }
        return column.defaultExpression()
                .or(() -> new NeutralValue(situation.sql(), situation.prod()).of(column).filter(value -> isFree(column)))
                .orElse("");
    }

    /** Whether no rule speaks of the column, which the same value in many rows might break. */
    private boolean isFree(Column column) {
        Table prod = situation.prodTable(table).orElseThrow();
        return prod.constraints().stream().noneMatch(constraint -> constraint.columns().contains(column.name()))
                && prod.indexes().stream().noneMatch(index -> index.unique() && index.definition().contains(column.name()));
    }

    /** Of a new column: its default, where the old application cannot have meant to leave it empty. */
    String ofNew(Column column, List<Column> before) {
        boolean meantByTheNew = !column.nullable() || before.stream().noneMatch(Column::nullable);
        return column.defaultExpression().filter(value -> meantByTheNew).orElse("");
    }

    /** A hidden column that nothing feeds has a default, so that the way back finds no empty one. */
    List<Move> whileHidden(Column column) {
        if (column.defaultExpression().isPresent() || ofOld(column).isBlank()) {
            return List.of();
        }
        SqlText sql = situation.sql();
        String hidden = OwnName.hidden(column.name());
        return List.of(Move.of(sql.columns().setDefault(table, hidden, Optional.of(ofOld(column))),
                sql.columns().setDefault(table, hidden, Optional.empty())));
    }

    List<Hazard> hazards(List<Column> before, List<Column> after, boolean bothWays) {
        List<Hazard> hazards = new ArrayList<>();
        for (Column column : before) {
            if (!column.nullable() && column.defaultExpression().isEmpty()) {
                hazards.add(ofOld(column).isBlank()
                        ? new Hazard("old-may-not-be-empty", Severity.CAUTION, column.name()
                                + " may not be empty, and no value serves for rows of the new"
                                + " application that give it none.")
                        : new Hazard("old-may-not-be-empty", Severity.NOTICE, "Where the new application gives " + column.name()
                                + " no value, the old one finds " + ofOld(column) + " in it."));
            }
            column.defaultExpression()
                    .ifPresent(old -> after.stream().filter(to -> to.defaultExpression().filter(now -> !now.equals(old)).isPresent())
                    .forEach(to -> hazards.add(new Hazard("two-defaults", Severity.CAUTION, "Until contract, an insert that names neither "
                            + column.name() + " nor " + to.name() + " gets the default of " + column.name() + ", " + old
                            + ", and what follows from it, not "
                            + to.defaultExpression().orElseThrow() + "."))));
        }
        return hazards;
    }
}
