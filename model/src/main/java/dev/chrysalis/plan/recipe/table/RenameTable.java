package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.TableChange.TableRenamed;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Relocation;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives a table another name, and lets its old name go on as a view until the old application is gone. */
public final class RenameTable implements Recipe<TableRenamed> {

    @Override
    public void draft(TableRenamed change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName before = change.before().name();
        ObjectName after = change.after().name();
        Table renamed = SchemaParts.withName(change.before(), after);
        List<Move> moves = new ArrayList<>(Relocation.of(ObjectKind.TABLE, before, after, situation));
        Move oldName = oldName(change.before(), after, sql);
        moves.add(oldName);
        Draft.Builder rename = Draft.in(Stage.EXPAND, "Rename " + before.name() + " to " + after.name() + ", both names alive")
                .moves(moves)
                .done(sql.states().all(List.of(sql.states().exists(renamed.id()), sql.states().exists(sql.views().compatible(before)))))
                .lock(situation.locks().exclusive(before))
                .caution("old-name-is-a-view", "The old application reads and writes " + before
                        + " through a view from here on; statements that "
                        + "need a table (TRUNCATE, some forms of COPY and of locking) fail on it.")
                .about(change.after().id(), change.before().id())
                .gives(ObjectState.present(change.after().id()));
        if (!before.schema().equals(after.schema())) {
            sequencesOf(change.before(), situation).forEach(sequence -> rename.caution("sequence-moves-along", "Sequence " + sequence
                    + " moves to schema " + after.schema() + " with its table; a statement of the old application that names it by its old "
                    + "schema fails from here on."));
        }
        sheet.add(rename);
        sheet.add(Draft.in(Stage.HIDE, "Take the old name " + before.name() + " away")
                .moves(oldName.inverse())
                .done(sql.states().absent(sql.views().compatible(before)))
                .lock(situation.locks().exclusive(before))
                .caution("application-may-use-it", "A statement that still names " + before + " fails from here on.")
                .about(change.after().id(), change.before().id())
                .needs(alteredUnderOldName(before))
                .gives(ObjectState.away(change.before().id()), ObjectState.gone(change.before().id())));
    }

    /** That what the view under the old name rests on is as DEV has it; nobody gives it for a table of which nothing else changes. */
    public static ObjectState alteredUnderOldName(ObjectName before) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, before, "altered under its old name"));
    }

    /** Lets the old name of a table go on as a view. */
    public static Move oldName(Table before, ObjectName after, SqlText sql) {
        return Move.of(sql.views().createCompatible(before.name(), SchemaParts.withName(before, after), Map.of()),
                sql.views().dropCompatible(before.name()));
    }

    /** Those that belong to columns of the table, which the server takes along. */
    private static Stream<ObjectName> sequencesOf(Table table, Situation situation) {
        return situation.prod().all(Sequence.class)
                .filter(sequence -> sequence.isOwnedBy(table.name())).map(Sequence::name);
    }
}
