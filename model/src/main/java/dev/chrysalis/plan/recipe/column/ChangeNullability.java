package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnNullabilityChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lets a column be empty before anybody writes so, and demands that it be filled when nobody writes otherwise. */
public final class ChangeNullability implements Recipe<ColumnNullabilityChanged> {

    @Override
    public void draft(ColumnNullabilityChanged change, Situation situation, DraftSheet sheet) {
        Column after = change.after();
        if (new InheritedNullability(change.table(), after.name(), situation).isBrought()) {
            return;
        }
        if (after.nullable()) {
            relax(change.table(), change.before(), after, situation, sheet);
        } else {
            tighten(change, situation, sheet);
        }
    }

    private static void relax(ObjectName table, Column before, Column after, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, after.name());
        InheritedNullability nullability = new InheritedNullability(table, after.name(), situation);
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Make " + after.name() + " of " + table.name() + " optional")
                .moves(nullability.set(true))
                .done(sql.states().isNullable(table, after.name(), true))
                .lock(situation.locks().exclusive(table))
                .notice("readers-meet-null",
                        "Whoever reads the column must cope with empty values once the new application writes them; an "
                        + "undo fails while there are any.")
                .about(id)
                .gives(ObjectState.optional(table, after.name()));
        Stream.concat(Stream.of(table), nullability.heirs().map(ObjectId::name))
                .forEach(holder -> keyToGoFirst(situation.prodTable(holder), before.name(), situation)
                        .ifPresent(key -> draft.needs(ObjectState.gone(key))));
        if (before.identity().isPresent()) {
            draft.needs(AlterIdentity.done(table, after.name()));
        }
        sheet.add(draft);
    }

    /** The primary key that holds the column, or the one of the parent that brought it. */
    private static Optional<ObjectId> keyToGoFirst(Optional<Table> table, String column, Situation situation) {
        return table.flatMap(holder -> holder.primaryKey().filter(key -> key.columns().contains(column)).flatMap(key -> key.inherited()
                ? keyToGoFirst(holder.storage().partitionOf().flatMap(place -> situation.prod().table(place.parent())), column, situation)
                : Optional.of(new ObjectId(ObjectKind.CONSTRAINT, holder.name(), key.name()))));
    }

    private static void tighten(ColumnNullabilityChanged change, Situation situation, DraftSheet sheet) {
        ObjectName table = change.table();
        String column = change.after().name();
        Violations nulls = situation.evidence().nulls(situation.prodName(table), change.before().name());
        if (!nulls.any()) {
            new SetNotNull().draft(table, column, Optional.of(nulls), situation, sheet);
            return;
        }
        Optional<String> expression = situation.answer(RowsAgainst.idFor(change.subject()))
                .filter(answer -> answer.option().equals(RowsAgainst.EXPRESSION))
                .map(answer -> answer.parameters().get(RowsAgainst.EXPRESSION));
        if (expression.isEmpty()) {
            RowsAgainst.draft(change, situation, sheet,
                    wherever -> new SetNotNull().draft(table, column, Optional.empty(), situation, wherever));
            return;
        }
        ObjectState filled = Filling.filled(table, column);
        Table then = SchemaParts.withName(situation.prodTable(table).orElseThrow(), table);
        sheet.add(new Filling(situation).draft(Stage.HIDE, then, column, expression.get())
                .caution("undo-keeps-values", "The way back lets the column be empty again, and leaves the values that were filled in.")
                .gives(filled));
        DraftSheet demanding = new DraftSheet();
        new SetNotNull().draft(table, column, Optional.empty(), situation, demanding);
        demanding.drafts().forEach(draft -> sheet.add(draft.needing(Set.of(filled))));
    }
}
