package dev.chrysalis.plan.recipe.type;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.TypeChange.EnumValuesChanged;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import java.util.List;
import java.util.Optional;

/** Gives an enumerated type other values: added in place; removed or reordered by a new type that takes over. */
public final class ChangeEnum implements Recipe<EnumValuesChanged> {

    @Override
    public void draft(EnumValuesChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        Optional<List<String>> added = sql.types().addValues(change.before(), change.after());
        if (added.isPresent()) {
            Draft.Builder draft = Draft.in(Stage.FOUNDATION, "Add values to " + StepWords.brief(change.subject()))
                    .outsideTransaction(Move.of(added.get(), List.of()))
                    .done(sql.states().hasValuesOf(change.after()))
                    .lock(situation.locks().catalogOnly(change.subject().name()))
                    .caution("old-application-reads-it", "The old application may read a value that it does not know, once the new one "
                            + "writes it.")
                    .about(change.subject())
                    .gives(ObjectState.present(change.subject()));
            sheet.add(new TypeTakeover(situation).wayBack(change.after(), change.before())
                    .map(back -> draft.undo(new Undo.Sql(back.forwardText(), true))
                            .notice("undo-makes-type-anew", "Undoing it makes the type and what uses it anew; it fails while a row "
                                    + "holds a new value."))
                    .orElseGet(() -> draft.undo(new Undo.Impossible("No server takes a value away from a type, and what is made of "
                            + StepWords.of(change.subject()) + " cannot be made again."))));
            return;
        }
        RowsAgainst.draft(change, situation, sheet,
                wherever -> new TypeTakeover(situation).alteration(change.before(), change.after(), wherever));
    }
}
