package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.Optional;

/**
 * Adds a column with a default that the server gives the rows only by writing them all, or not at all: empty, then the default, then the
 * old rows in batches.
 */
final class AddComputedColumn {

    void draft(ObjectName table, Column column, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, column.name());
        String expression = column.defaultExpression().orElseThrow();
        sheet.add(AddColumn.plain(table, AddColumn.relaxed(column), situation));
        sheet.add(Draft.in(Stage.EXPAND, "Set the default of " + column.name())
                .moves(Move.of(sql.columns().setDefault(table, column.name(), Optional.of(expression)),
                        sql.columns().setDefault(table, column.name(), Optional.empty())))
                .done(sql.states().hasDefaultOf(table, column))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(ObjectState.present(id)));
        Table then = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), column);
        sheet.add(new Filling(situation).draft(Stage.EXPAND, then, column.name(), expression)
                .needs(ObjectState.present(id)));
        if (!column.nullable()) {
            new SetNotNull().draft(table, column.name(), Optional.empty(), situation, sheet);
        }
    }
}
