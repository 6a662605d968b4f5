package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnDropped;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.KeptAside;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a column away: made optional before the new application leaves it out, then renamed, so that its values stay; dropped after the
 * soak, with its values kept elsewhere where that is the answer.
 */
public final class DropColumn implements Recipe<ColumnDropped> {

    @Override
    public void draft(ColumnDropped change, Situation situation, DraftSheet sheet) {
        Column column = change.column();
        if (column.inherited() && Heirs.follows(change.subject(), situation)) {
            return;
        }
        if (Heirs.of(change.subject(), situation).anyMatch(heir -> situation.dev().table(heir.name())
                .flatMap(table -> table.column(heir.part())).isPresent())) {
            sheet.add(dropAlone(change, situation));
            return;
        }
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        ObjectId id = ObjectId.column(table, column.name());
        ObjectId before = ObjectId.column(situation.prodName(table), column.name());
        String hiddenName = OwnName.hidden(column.name());
        ObjectId hidden = hidden(table, column.name());
        List<ObjectState> optional = new ObsoleteDemand(table, column, situation).lift(sheet);
        Draft.Builder hide = Draft.in(Stage.HIDE, "Hide " + column.name() + " of " + table.name())
                .moves(Move.of(sql.objects().rename(id, hiddenName), sql.objects().rename(hidden, column.name())))
                .done(sql.states().exists(hidden))
                .lock(situation.locks().exclusive(table))
                .caution("application-may-use-it", "A statement that still names the column fails from here on; undoing the step gives it "
                        + "back with all its values.")
                .notice("not-fed", "Nothing feeds the column while it is hidden: rows written meanwhile have no value of their own in it "
                        + "after an undo.")
                .about(id)
                .needs(optional)
                .needs(AddRequiredColumn.unread(table, column.name()))
                .needs(Heirs.joining(table, column.name(), situation))
                .needs(Heirs.left(table, situation))
                .gives(ObjectState.away(before))
                .gives(Heirs.inProd(before, situation).map(ObjectState::away).toList());
        if (!KeptAside.stays(id, situation)) {
            sheet.add(hide);
            sheet.add(drop(table, column.name(), before, situation));
            return;
        }
        ObjectName kept = KeptAside.placeOf(before);
        List<String> keep = sql.columns().keepValues(kept, table, key(situation, table), hiddenName, column.name());
        if (keep.isEmpty()) {
            sheet.add(hide.notice("stays-hidden", "It stays hidden with its values; nothing drops it."));
            return;
        }
        sheet.add(hide);
        sheet.add(dropKeeping(kept, keep, change, before, situation));
    }

    /** The columns by which DEV tells rows apart; none where it has no primary key. */
    private static List<String> key(Situation situation, ObjectName table) {
        return situation.devTable(table).flatMap(Table::primaryKey).map(Constraint::columns).orElse(List.of());
    }

    private static Draft.Builder dropKeeping(ObjectName kept, List<String> keep, ColumnDropped change,
            ObjectId before, Situation situation) {
        List<String> statements = new ArrayList<>(keep);
        statements.add(situation.sql().objects().drop(hidden(change.table(), change.column().name())));
        return dropping(change.table(), change.column().name(), before, situation)
                .moves(Move.of(statements, List.of()))
                .undo(new Undo.Impossible("The column " + before + " is gone; its values are in " + kept + "."))
                .notice("values-are-kept", "Its values are kept in " + kept + "; nothing drops them.");
    }

    /** Heirs keep the column, and it has one name in all of them, so it cannot be hidden first. */
    private static Draft.Builder dropAlone(ColumnDropped change, Situation situation) {
        ObjectName table = change.table();
        String name = change.column().name();
        ObjectId before = ObjectId.column(situation.prodName(table), name);
        return Draft.in(Stage.DROP, "Drop " + name + " of " + table.name() + " alone")
                .moves(Move.oneWay(situation.sql().columns().dropFromParentOnly(table, name)))
                .undo(new Undo.Impossible("The values of " + table + "." + name
                        + " in rows of its own are gone with the column; only a backup has "
                        + "them."))
                .done(situation.sql().states().absent(change.subject()))
                .lock(situation.locks().exclusive(table))
                .danger("values-are-lost", "The values of " + name + " in rows of " + table
                        + " itself are dropped for good; tables that inherit the "
                        + "column keep theirs.")
                .about(change.subject())
                .gives(ObjectState.away(before), ObjectState.gone(before));
    }

    /** Drops a hidden column for good. */
    public static Draft.Builder drop(ObjectName table, String name, ObjectId before, Situation situation) {
        return dropping(table, name, before, situation)
                .moves(Move.oneWay(situation.sql().objects().drop(hidden(table, name))))
                .undo(new Undo.Impossible("The values of " + table + "." + name + " are gone with the column; only a backup has them."))
                .danger("values-are-lost", "The values of " + name + " in " + StepWords.rows(situation.rows(table))
                        + " are dropped for good.");
    }

    private static Draft.Builder dropping(ObjectName table, String name, ObjectId before, Situation situation) {
        return Draft.in(Stage.DROP, "Drop " + name + " of " + table.name())
                .done(situation.sql().states().absent(hidden(table, name)))
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.column(table, name))
                .needs(ObjectState.away(before))
                .gives(ObjectState.gone(before));
    }

    private static ObjectId hidden(ObjectName table, String name) {
        return ObjectId.column(table, OwnName.hidden(name));
    }
}
