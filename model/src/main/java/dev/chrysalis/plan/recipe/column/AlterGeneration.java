package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnGenerationChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.ColumnInTree;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives a computed column another expression, or makes it plain; where the server has no statement for it the column is made anew. */
public final class AlterGeneration implements Recipe<ColumnGenerationChanged> {

    @Override
    public void draft(ColumnGenerationChanged change, Situation situation, DraftSheet sheet) {
        if (change.after().inherited() && Heirs.follows(change.subject(), situation)) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(change.table(), change.after().name());
        if (change.before().generated().isEmpty()) {
            new ComputeColumn().draft(change, situation, sheet);
            return;
        }
        ObjectId before = ObjectId.column(situation.prodName(change.table()), change.before().name());
        boolean staysComputed = change.after().generated().isPresent();
        if (!staysComputed && change.before().generated().filter(value -> !value.stored()).isPresent()) {
            sheet.refuse(id, "It is virtual: computed when it is read, so there are no values that could stay; add a plain column under another name and "
                    + "fill it, then drop this one.");
            return;
        }
        String column = change.after().name() + " of " + change.table().name();
        String title = staysComputed ? "Compute " + column + " otherwise" : "Keep the computed values of " + column;
        Draft.Builder facts = Draft.in(Stage.HIDE, title).moves(List.of());
        if (staysComputed) {
            Hazards.rewrite(facts, change.table(), situation);
        } else {
            Hazards.undoRewrite(facts, change.table(), situation);
        }
        sheet.add(new Alteration(Stage.HIDE, title, id, staysComputed ? List.of() : List.of(keepValues(change, id, situation)),
                staysComputed ? withHeirs(before, situation) : Set.of(), staysComputed ? Set.of() : withHeirs(before, situation), Set.of(),
                staysComputed ? Set.of(ObjectState.present(id), ObjectState.gone(before))
                        : Set.of(ObjectState.present(id), ObjectState.gone(before), plain(change.table(), change.after().name())),
                facts.build().hazards(), Optional.of(situation.locks().exclusive(change.table())), Optional.empty()));
    }

    /** The parent's takes along what heirs have of it, and with it what rests on that. */
    static Set<ObjectId> withHeirs(ObjectId column, Situation situation) {
        return Stream.concat(Stream.of(column), Heirs.inProd(column, situation)).collect(Collectors.toSet());
    }

    /** That a column that was computed is so no more: only then the server converts its values. */
    public static ObjectState plain(ObjectName table, String column) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "plain " + column));
    }

    /** Leaves the computed values standing; on the way back they are computed again. */
    private static Move keepValues(ColumnGenerationChanged change, ObjectId id, Situation situation) {
        SqlText sql = situation.sql();
        List<String> backward = new ArrayList<>();
        backward.add(sql.objects().drop(id));
        backward.addAll(new ColumnInTree(sql, situation.prod()).add(change.table(), change.before(), heir -> true));
        return Move.of(sql.columns().changeGeneration(change.table(), change.before(), change.after()), backward);
    }
}
