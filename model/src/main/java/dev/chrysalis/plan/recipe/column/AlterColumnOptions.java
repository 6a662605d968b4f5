package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.diff.ColumnChange.ColumnOptionsChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets statistics, storage, compression and the like; no application notices. Rows or heirs that may be empty though the column may not
 * are looked at when the old application, which may write them, is gone.
 */
public final class AlterColumnOptions implements Recipe<ColumnOptionsChanged> {

    @Override
    public void draft(ColumnOptionsChanged told, Situation situation, DraftSheet sheet) {
        ColumnOptionsChanged change = withoutWhatGoesWithType(told, situation);
        NotNull before = NotNull.of(change.before());
        NotNull after = NotNull.of(change.after());
        if (change.before().nullable() || change.after().nullable() || !after.bindsMoreThan(before)) {
            set(change, situation).ifPresent(sheet::add);
            return;
        }
        Column between = change.after().withOptions(after.withBounds(before.bounds()).in(change.after().options()));
        set(new ColumnOptionsChanged(change.table(), change.before(), between), situation).ifPresent(sheet::add);
        RowsAgainst.draft(change, situation, sheet, wherever -> wherever.add(bind(change.table(), between, change.after(), situation)));
    }

    /** The way to store values is set where the type changes. */
    private static ColumnOptionsChanged withoutWhatGoesWithType(ColumnOptionsChanged change, Situation situation) {
        return situation.typeChange(change.table(), change.after().name()).isEmpty() ? change
                : new ColumnOptionsChanged(change.table(), withoutStorage(change.before()), withoutStorage(change.after()));
    }

    private static Column withoutStorage(Column column) {
        Map<String, String> options = new TreeMap<>(column.options());
        options.keySet().removeAll(Set.of("STORAGE", "COMPRESSION"));
        return column.withOptions(options);
    }

    private static Optional<Draft.Builder> set(ColumnOptionsChanged change, Situation situation) {
        // one without statements goes with what it is an option of
        return Optional.of(move(change.table(), change.before(), change.after(), situation)).filter(move -> !move.forward().isEmpty())
                .map(move -> Draft.in(Stage.EXPAND, "Set options of " + change.after().name() + " of " + change.table().name())
                        .moves(move)
                        .lock(situation.locks().exclusive(change.table()))
                        .about(ObjectId.column(change.table(), change.after().name()))
                        .needs(ObjectState.present(ObjectId.column(change.table(), change.after().name()))));
    }

    private static Draft.Builder bind(ObjectName table, Column before, Column after, Situation situation) {
        ObjectId id = ObjectId.column(table, after.name());
        boolean proves = NotNull.of(before).isNotValid() && NotNull.of(after).bounds().isEmpty();
        Draft.Builder draft = Draft.in(Stage.HIDE, proves ? "Prove that " + after.name() + " of " + table.name() + " is filled"
                        : "Set options of " + after.name() + " of " + table.name())
                .moves(move(table, before, after, situation))
                .lock(proves ? situation.locks().nobody(table) : situation.locks().exclusive(table))
                .about(id)
                .needs(ObjectState.present(id));
        if (proves) {
            return draft.notice("table-scan", "Reads all of " + table + " while reading and writing go on.");
        }
        Hazards.scan(draft, table, situation);
        Hazards.tightens(draft);
        return draft;
    }

    private static Move move(ObjectName table, Column before, Column after, Situation situation) {
        AttributeSql attributes = Heirs.attributesOf(table, situation);
        return Move.of(attributes.changeOptions(table, before, after), attributes.changeOptions(table, after, before));
    }
}
