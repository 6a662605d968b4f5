package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.IndexRenamed;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;

/** Gives an index another name. */
final class RenameIndex implements Recipe<IndexRenamed> {

    @Override
    public void draft(IndexRenamed change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId before = new ObjectId(ObjectKind.INDEX, change.table(), change.before().name());
        ObjectId after = new ObjectId(ObjectKind.INDEX, change.table(), change.after().name());
        ObjectId inProd = new ObjectId(ObjectKind.INDEX, situation.prodName(change.table()), change.before().name());
        drafting.add(Draft.in(Stage.EXPAND, "Rename index " + change.before().name() + " to " + change.after().name())
                .moves(Move.of(sql.objects().rename(before, change.after().name()), sql.objects().rename(after, change.before().name())))
                .done(sql.states().not(sql.states().absent(after)))
                .lock(situation.locks().nobody(change.table()))
                .about(after)
                .needs(ObjectState.present(ObjectId.table(change.table())))
                .gives(ObjectState.away(inProd), ObjectState.gone(inProd), ObjectState.present(after)));
    }
}
