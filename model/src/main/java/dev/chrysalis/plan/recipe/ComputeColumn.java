package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ColumnGenerationChanged;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Makes a plain column a computed one: the written values are hidden beside it, and dropped after the soak. */
final class ComputeColumn {

    void draft(ColumnGenerationChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        String name = change.after().name();
        ObjectId id = ObjectId.column(table, name);
        ObjectId before = ObjectId.column(situation.prodName(table), change.before().name());
        ObjectId hidden = ObjectId.column(table, Situation.hidden(name));
        if (!situation.prodNeeds().dependentsOf(before).isEmpty()) {
            drafting.refuse(id, "A plain column that other objects rest on cannot become a computed one in place: add a computed column under "
                    + "another name and let it take over.");
            return;
        }
        Draft.Builder draft = Draft.in(Stage.HIDE, "Compute " + name + " of " + table.name())
                .moves(Move.of(sql.objects().rename(id, hidden.part()), sql.objects().rename(hidden, name)),
                        Move.of(sql.columns().add(table, change.after()), List.of(sql.objects().drop(id))))
                .done(sql.states().exists(hidden))
                .lock(situation.locks().exclusive(table))
                .caution("values-are-computed", "The values that were written are hidden, and the column shows computed ones from here on.")
                .about(id)
                .gives(ObjectState.away(before), ObjectState.present(id));
        Hazards.rewrite(draft, table, situation);
        drafting.add(draft);
        drafting.add(DropColumn.drop(table, name, before, situation));
    }
}
