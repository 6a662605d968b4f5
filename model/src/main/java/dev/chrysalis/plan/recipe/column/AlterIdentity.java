package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnIdentityChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Lets a column take its values from a sequence of its own, no more, or otherwise; it counts on from where it was. */
public final class AlterIdentity implements Recipe<ColumnIdentityChanged> {

    @Override
    public void draft(ColumnIdentityChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        String column = change.after().name();
        ObjectId id = ObjectId.column(table, column);
        boolean loses = change.after().identity().isEmpty();
        Draft.Builder draft = Draft.in(loses ? Stage.HIDE : Stage.EXPAND, loses ? "Take the identity of " + column + " away"
                        : "Make " + column + " of " + table.name() + " count by itself")
                .moves(Move.of(sql.columns().changeIdentity(table, change.before(), change.after()),
                        sql.columns().changeIdentity(table, change.after(), change.before())))
                .done(sql.states().hasIdentityOf(table, change.after()))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(isNarrowed(change.before(), change.after()) ? List.of() : List.of(retyped(table, column)))
                .gives(done(table, column));
        change.after().identity().flatMap(Identity::name).map(name -> ObjectId.of(ObjectKind.SEQUENCE, name))
                .ifPresent(sequence -> draft.gives(ObjectState.present(sequence)));
        if (change.before().identity().isPresent()) {
            draft.gives(ObjectState.free(ObjectId.column(situation.prodName(table), change.before().name())));
        }
        if (change.before().identity().isEmpty()) {
            draft.needs(ChangeDefault.freeOfDefault(table, column), SetNotNull.required(table, column));
        }
        sheet.add(draft);
    }

    /** Whether its sequence must count less far before the column gets its other type, which else goes first. */
    public static boolean isNarrowed(Column before, Column after) {
        return before.identity().isPresent() && after.identity().isPresent()
                && TypeFit.between(before.type().definition(), after.type().definition()).tightens();
    }

    /** That the column has its other type: its sequence counts as far as that goes. */
    public static ObjectState retyped(ObjectName table, String column) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "type of " + column));
    }

    public static ObjectState done(ObjectName table, String column) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "identity " + column));
    }
}
