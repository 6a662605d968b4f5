package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnGenerationChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a plain column a computed one: the written values are hidden beside it, and dropped after the soak. */
final class ComputeColumn {

    void draft(ColumnGenerationChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        String name = change.after().name();
        ObjectId id = ObjectId.column(table, name);
        ObjectId before = ObjectId.column(situation.prodName(table), change.before().name());
        ObjectId hidden = ObjectId.column(table, OwnName.hidden(name));
        String title = "Compute " + name + " of " + table.name();
        Draft.Builder facts = Draft.in(Stage.HIDE, title).moves(List.of())
                .caution("values-are-computed",
                        "The values that were written are hidden, and the column shows computed ones from here on.");
        Hazards.rewrite(facts, table, situation);
        sheet.add(new Alteration(Stage.HIDE, title, id,
                List.of(Move.of(sql.objects().rename(id, hidden.part()), sql.objects().rename(hidden, name))),
                AlterGeneration.withHeirs(before, situation), Set.of(), Set.of(),
                Set.of(ObjectState.away(before), ObjectState.present(id)), facts.build().hazards(),
                Optional.of(situation.locks().exclusive(table)), Optional.of(sql.states().exists(hidden))));
        sheet.add(DropColumn.drop(table, name, before, situation));
    }
}
