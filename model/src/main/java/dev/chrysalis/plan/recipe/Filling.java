package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Writes a value into rows that were there before: in batches by the table's key, at once where it has none. */
public final class Filling {

    private final Situation situation;

    public Filling(Situation situation) {
        this.situation = situation;
    }

    /** That the rows that were there before have a value. */
    public static ObjectState filled(ObjectName table, String column) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "filled " + column));
    }

    /** Gives every row without a value in the column the value of an expression. */
    public Draft.Builder draft(Stage stage, Table table, String column, String expression) {
        return draft(stage, "Fill " + column + " of " + table.name().name(), table, column, situation.sql().assignment(column, expression),
                situation.sql().isNull(column));
    }

    /**
     * @param table as it is then
     * @param set   what is assigned
     * @param where the rows that need it
     */
    public Draft.Builder draft(Stage stage, String title, Table table, String column, String set, String where) {
        Draft.Builder draft = Draft.in(stage, title)
                .undo(new Undo.Nothing())
                .done(situation.sql().states().not(situation.sql().exists(table.name(), where)))
                .lock(situation.locks().rows(table.name()))
                .notice("rows-are-written", "Writes up to " + StepWords.rows(situation.rows(table.name())) + " of " + table.name() + ".")
                .about(ObjectId.column(table.name(), column));
        List<String> fired = table.triggers().stream().filter(trigger -> trigger.firesOnUpdateOf(column)).map(Trigger::name).toList();
        if (!fired.isEmpty()) {
            draft.caution("triggers-fire", "Each row that it writes fires " + StepWords.list(fired) + " of " + table.name()
                    + ", as if an application had written it: a time of the last change becomes that of this step, and what they record or send, "
                    + "they record or send for each row.");
        }
        String quotedTable = situation.sql().quote(table.name());
        Optional<List<String>> key = SchemaParts.key(table);
        if (key.isPresent()) {
            List<String> quotedKey = key.get().stream().map(situation.sql()::quote).toList();
            return draft.action(new StepAction.Backfill(quotedTable, quotedKey, set, Optional.of(where), situation.limits().batchRows(),
                    Optional.empty()));
        }
        return draft.action(new StepAction.Sql(situation.sql().update(table.name(), set, where) + ";\n", true))
                .caution("one-large-update", table.name() + " has no key to go by, so all rows are written in one transaction.");
    }
}
