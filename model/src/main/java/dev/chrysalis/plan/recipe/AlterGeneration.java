package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ColumnGenerationChanged;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a computed column another expression, or makes it plain; where the server has no statement for it the column is made anew. */
final class AlterGeneration implements Recipe<ColumnGenerationChanged> {

    @Override
    public void draft(ColumnGenerationChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(change.table(), change.after().name());
        if (change.before().generated().isEmpty()) {
            new ComputeColumn().draft(change, situation, drafting);
            return;
        }
        List<String> forward = new ArrayList<>();
        if (change.after().generated().isEmpty()) {
            forward.addAll(sql.columns().changeGeneration(change.table(), change.before(), change.after()));
        } else {
            forward.add(sql.objects().drop(id));
            forward.addAll(sql.columns().add(change.table(), change.after()));
        }
        List<String> backward = new ArrayList<>();
        backward.add(sql.objects().drop(id));
        backward.addAll(sql.columns().add(change.table(), change.before()));
        Draft.Builder draft = Draft.in(Stage.HIDE, "Compute " + change.after().name() + " of " + change.table().name() + " otherwise");
        Hazards.rewrite(draft, change.table(), situation);
        ObjectId before = ObjectId.column(situation.prodName(change.table()), change.before().name());
        drafting.add(new Alteration(Stage.HIDE, "Compute " + change.after().name() + " of " + change.table().name() + " otherwise", id,
                List.of(Move.of(forward, backward)), Set.of(), Set.of(before), Set.of(),
                Set.of(ObjectState.present(id), ObjectState.gone(before)), draft.moves(List.of()).build().hazards(),
                Optional.of(situation.locks().exclusive(change.table())), Optional.empty()));
    }
}
