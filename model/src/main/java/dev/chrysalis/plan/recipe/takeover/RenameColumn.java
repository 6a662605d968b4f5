package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnRenamed;
import dev.chrysalis.diff.ColumnChange.ColumnsReplaced;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.HeldColumn;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Map;

/**
 * Gives a column another name: by a second column that is kept equal, so that either application finds its own. A column that other
 * rows or the server itself hold on to (key, identity, generated) is renamed in place when the old application is gone.
 */
public final class RenameColumn implements Recipe<ColumnRenamed> {

    private final ReplaceColumns replace = new ReplaceColumns();

    @Override
    public void draft(ColumnRenamed change, Situation situation, DraftSheet sheet) {
        if (HeldColumn.is(change, situation) && !change.before().type().equals(change.after().type())) {
            sheet.refuse(change.subject(), "A key, a partition or a parent holds on to it, so it is renamed in place, and cannot become "
                    + change.after().type() + " by the same release: plan the two one after the other.");
            return;
        }
        if (HeldColumn.is(change, situation)) {
            RowsAgainst.draft(change, situation, sheet, wherever -> inPlace(change, situation, wherever));
            return;
        }
        Map<String, String> same = Map.of(change.after().name(), situation.sql().quote(change.before().name()),
                change.before().name(), situation.sql().quote(change.after().name()));
        replace.draft(new ColumnsReplaced(change.table(), List.of(change.before()), List.of(change.after()), same), situation, sheet);
    }

    private static void inPlace(ColumnRenamed change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        ObjectId before = ObjectId.column(table, change.before().name());
        ObjectId after = ObjectId.column(table, change.after().name());
        sheet.add(Draft.in(Stage.HIDE, "Rename " + change.before().name() + " of " + table.name() + " to " + change.after().name())
                .moves(Move.of(sql.objects().rename(before, change.after().name()), sql.objects().rename(after, change.before().name())))
                .done(sql.states().exists(after))
                .lock(situation.locks().exclusive(table))
                .danger("breaks-one-application",
                        "The column has one name at a time: the old application fails from here on, the new one until "
                        + "here. Deploy the new application together with this step.")
                .about(before, after)
                .gives(ObjectState.away(ObjectId.column(situation.prodName(table), change.before().name())), ObjectState.present(after)));
    }
}
