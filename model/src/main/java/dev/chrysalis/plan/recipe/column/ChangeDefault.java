package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnDefaultChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;

/** Gives later rows another default; a default that goes waits for the old application, which may rely on it. */
public final class ChangeDefault implements Recipe<ColumnDefaultChanged> {

    @Override
    public void draft(ColumnDefaultChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        AttributeSql attributes = Heirs.attributesOf(table, situation);
        String column = change.after().name();
        ObjectId id = ObjectId.column(table, column);
        boolean goes = change.after().defaultExpression().isEmpty();
        boolean exchanged = change.before().identity().isPresent() != change.after().identity().isPresent();
        if (exchanged || situation.defaultGoesWithType(table, column) || new RowTypeDefaults(situation).include(change)) {
            return;
        }
        CountingOn counting = new CountingOn(id, change.before().name(), situation);
        Draft.Builder draft = Draft.in(goes ? Stage.HIDE : Stage.EXPAND, (goes ? "Take the default of " : "Set the default of ") + column
                + (goes ? " away" : ""))
                .moves(counting.with(Move.of(attributes.setDefault(table, column, change.after().defaultExpression()),
                        attributes.setDefault(table, column, change.before().defaultExpression()))))
                .done(sql.states().hasDefaultOf(table, change.after()))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(situation.devNeeds().needsOf(id).stream().map(ObjectState::present).toList())
                .gives(ObjectState.gone(ObjectId.column(situation.prodName(table), change.before().name())));
        if (change.before().generated().isPresent()) {
            draft.needs(ObjectState.present(id));
        }
        draft.hazards(counting.hazards());
        if (!goes) {
            draft.notice("applies-to-both", "The old application's rows get the new default too, from here on.");
            draft.hazards(counting.meeting());
        }
        sheet.add(draft);
    }
}
