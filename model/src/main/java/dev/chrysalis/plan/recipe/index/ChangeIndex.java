package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.IndexChange.IndexChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TableOrder;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Gives an index another definition: altered where the server can; else the old one goes on under another name until the new is there. */
public final class ChangeIndex implements Recipe<IndexChanged> {

    private static final String NULLS_ALIKE = " NULLS NOT DISTINCT";

    @Override
    public void draft(IndexChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName holder = change.table();
        if (new IndexAttachment(change, situation).draft(sheet)) {
            return;
        }
        TableOrder order = TableOrder.of(holder, situation);
        Optional<List<String>> forward = sql.indexes().change(holder, order.before(change.before()), order.after(change.after()));
        Optional<List<String>> backward = sql.indexes().change(holder, order.after(change.after()), order.before(change.before()));
        ObjectId id = new ObjectId(ObjectKind.INDEX, holder, change.after().name());
        if (forward.isPresent() && backward.isPresent()) {
            sheet.add(Draft.in(Stage.EXPAND, "Alter index " + change.after().name() + " of " + holder.name())
                    .moves(Move.of(forward.get(), backward.get()))
                    .lock(situation.locks().nobody(holder))
                    .needs(order.needs())
                    .about(id));
            return;
        }
        RowsAgainst.draft(change, situation, sheet, wherever -> replace(change, situation, wherever));
    }

    private static void replace(IndexChanged change, Situation situation, DraftSheet sheet) {
        ObjectName holder = change.table();
        ObjectId id = new ObjectId(ObjectKind.INDEX, holder, change.after().name());
        boolean tightens = tightens(change.before(), change.after());
        Stage stage = tightens ? Stage.HIDE : Stage.EXPAND;
        String aside = OwnName.hidden(change.before().name());
        setAside(holder, change.before(), aside, stage, situation, sheet);
        sheet.add(AddIndex.build(holder, change.after(), stage, situation).needs(isAside(holder, aside))
                .needs(partsAside(holder, change.after(), situation)));
        AddIndex.attach(holder, change.after(), stage, situation, sheet);
        if (DropIndex.goesWithParent(change.before(), situation)) {
            return;
        }
        ObjectId before = new ObjectId(ObjectKind.INDEX, situation.prodName(holder), change.before().name());
        sheet.add(DropIndex.drop(holder, SchemaParts.withName(change.before(), aside, situation.sql()), before, situation)
                .needs(usesNamesThatGoFirst(id, situation) ? List.of() : List.of(ObjectState.present(id))));
    }

    /**
     * Whether it may refuse rows that the one before lets stand: other keys, rows that it did not cover, empty values that count as alike.
     */
    private static boolean tightens(Index before, Index after) {
        return after.unique() && !(before.unique() && before.keys().equals(after.keys())
                && (before.predicate().isEmpty() || before.predicate().equals(after.predicate()))
                && (before.structure().contains(NULLS_ALIKE) || !after.structure().contains(NULLS_ALIKE)));
    }

    /** The columns that bear the names in PROD go before the new index can be there, and the old one before those. */
    private static boolean usesNamesThatGoFirst(ObjectId index, Situation situation) {
        return situation.devNeeds().needsOf(index).stream().filter(need -> need.kind() == ObjectKind.COLUMN)
                .anyMatch(column -> situation.isObsoleteColumn(column.name(), column.part()));
    }

    /** The parts of the new index go with it on the way back, and only then may the old ones have their names again. */
    private static List<ObjectState> partsAside(ObjectName holder, Index after, Situation situation) {
        return PartitionedIndex.parts(situation.dev(), holder, after).stream()
                .filter(part -> part.index().isPresent() && situation.prodTable(part.partition().name())
                        .flatMap(table -> table.index(part.name())).isPresent() && !part.isIn(situation.prod()))
                .map(part -> isAside(part.partition().name(), OwnName.hidden(part.name()))).toList();
    }

    private static ObjectState isAside(ObjectName holder, String aside) {
        return ObjectState.present(new ObjectId(ObjectKind.INDEX, holder, aside));
    }

    private static void setAside(ObjectName holder, Index before, String aside, Stage stage, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectId old = new ObjectId(ObjectKind.INDEX, holder, before.name());
        ObjectId moved = new ObjectId(ObjectKind.INDEX, holder, aside);
        sheet.add(Draft.in(stage, "Set index " + before.name() + " of " + holder.name() + " aside")
                .moves(Move.of(sql.objects().rename(old, aside), sql.objects().rename(moved, before.name())))
                .done(sql.states().not(sql.states().absent(moved)))
                .lock(situation.locks().nobody(holder))
                .about(old)
                .gives(isAside(holder, aside),
                        ObjectState.free(new ObjectId(ObjectKind.INDEX, situation.prodName(holder), before.name()))));
    }
}
