package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.ColumnSql;
import dev.chrysalis.diff.ColumnChange.ColumnOptionsChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;

/** Sets statistics, storage, compression and the like; no application notices. */
public final class AlterColumnOptions implements Recipe<ColumnOptionsChanged> {

    @Override
    public void draft(ColumnOptionsChanged change, Situation situation, DraftSheet sheet) {
        ObjectId id = ObjectId.column(change.table(), change.after().name());
        ColumnSql columns = Heirs.columnsOf(change.table(), situation);
        Move move = Move.of(columns.changeOptions(change.table(), change.before(), change.after()),
                columns.changeOptions(change.table(), change.after(), change.before()));
        if (move.forward().isEmpty()) {
            // it goes with what it is an option of
            return;
        }
        sheet.add(Draft.in(Stage.EXPAND, "Set options of " + change.after().name() + " of " + change.table().name())
                .moves(move)
                .lock(situation.locks().exclusive(change.table()))
                .about(id)
                .needs(ObjectState.present(id)));
    }
}
