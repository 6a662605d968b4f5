package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnIdentityChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.sequence.ChangeSequence;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * Lets a column take its values from a sequence of its own, no more, or otherwise; it counts on from where it was. What the old application
 * numbers itself is refused only when that is gone.
 */
public final class AlterIdentity implements Recipe<ColumnIdentityChanged> {

    @Override
    public void draft(ColumnIdentityChanged change, Situation situation, DraftSheet sheet) {
        Column before = change.before();
        Column meanwhile = meanwhile(change);
        if (before.identity().isEmpty() || meanwhile.identity().isEmpty()) {
            Column open = opened(change, sheet, situation);
            sheet.add(new IdentityExchange(change.table(), open, meanwhile, situation).draft()
                    .needs(open.equals(before) ? List.of() : List.of(open(change.table(), before.name()))));
        } else if (!before.identity().equals(meanwhile.identity())) {
            situation.prodTable(change.table()).flatMap(table -> table.column(before.name()))
                    .flatMap(Column::identity).flatMap(Identity::name)
                    .ifPresent(name -> ChangeSequence.refuseSpent(change.subject(), name,
                            meanwhile.identity().orElseThrow().sequence(), situation, sheet));
            sheet.add(alter(change.table(), before, meanwhile, Stage.EXPAND, situation)
                    .gives(done(change.table(), change.after().name()),
                            ObjectState.free(ObjectId.column(situation.prodName(change.table()), before.name()))));
        }
        if (!meanwhile.identity().equals(change.after().identity())) {
            Draft.Builder alone = alter(change.table(), meanwhile, change.after(), Stage.HIDE, situation)
                    .needs(done(change.table(), change.after().name()));
            Hazards.tightens(alone);
            sheet.add(alone);
        }
    }

    /** As long as the old application lives, which may give numbers of its own. */
    private static Column meanwhile(ColumnIdentityChanged change) {
        boolean refuses = change.before().identity().filter(Identity::always).isPresent();
        return refuses ? change.after() : change.after().withIdentity(change.after().identity()
                .map(identity -> new Identity(false, identity.sequence(), identity.name())));
    }

    /** The column that goes on without identity, once the new application may give it numbers; the old one is still given them. */
    private static Column opened(ColumnIdentityChanged change, DraftSheet sheet, Situation situation) {
        Column before = change.before();
        if (before.identity().filter(Identity::always).isEmpty()) {
            return before;
        }
        SqlText sql = situation.sql();
        Column open = before.withIdentity(before.identity().map(Identity::byDefault));
        sheet.add(Draft.in(Stage.EXPAND, "Let " + before.name() + " of " + change.table().name() + " count otherwise")
                .moves(Move.of(sql.columns().changeIdentity(change.table(), before, open),
                        sql.columns().changeIdentity(change.table(), open, before)))
                .done(sql.states().hasIdentityOf(change.table(), open))
                .lock(situation.locks().exclusive(change.table()))
                .about(change.subject())
                .gives(open(change.table(), before.name())));
        return open;
    }

    private static ObjectState open(ObjectName table, String column) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "open identity " + column));
    }

    private static Draft.Builder alter(ObjectName table, Column before, Column after, Stage stage, Situation situation) {
        SqlText sql = situation.sql();
        Draft.Builder draft = Draft.in(stage, "Make " + after.name() + " of " + table.name() + " count by itself")
                .moves(Move.of(sql.columns().changeIdentity(table, before, after), sql.columns().changeIdentity(table, after, before)))
                .done(sql.states().hasIdentityOf(table, after))
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.column(table, after.name()))
                .needs(isNarrowed(before, after) ? List.of() : List.of(retyped(table, after.name())));
        sequence(after.identity()).ifPresent(sequence -> draft.gives(ObjectState.present(sequence)));
        return draft;
    }

    static Optional<ObjectId> sequence(Optional<Identity> identity) {
        return identity.flatMap(Identity::name).map(name -> ObjectId.of(ObjectKind.SEQUENCE, name));
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
