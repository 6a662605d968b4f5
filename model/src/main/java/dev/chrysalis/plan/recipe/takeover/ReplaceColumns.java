package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.diff.ColumnChange.ColumnsReplaced;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerObstacle;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * Lets new columns take over from old ones: one from one, several from one that is split, or one from several that are merged. Both live
 * and are kept equal while both applications live; then the old ones are hidden and fed from the new ones until they are dropped, so
 * that undoing the hide loses nothing.
 */
public final class ReplaceColumns implements Recipe<ColumnsReplaced> {

    @Override
    public void draft(ColumnsReplaced change, Situation situation, DraftSheet sheet) {
        Optional<Column> without = change.after().stream().filter(column -> expression(change, column).isBlank()).findFirst();
        if (without.isPresent()) {
            String column = without.get().name();
            sheet.refuse(ObjectId.column(change.table(), column), "No expression gives it a value: answer with one as parameter “"
                    + (change.after().size() + change.before().size() == 2 ? "forward" : column) + "”.");
            return;
        }
        Takeover takeover = new Takeover(change, situation, sheet);
        Optional<String> obstacle = new TriggerObstacle(situation).of(change.table(), takeover.live().table(),
                change.before().stream().map(Column::name).toList(), List.copyOf(change.expressions().values()))
                .or(() -> change.before().stream().flatMap(column -> new TriggerObstacle(situation).ofEmpty(column).stream()).findFirst());
        if (obstacle.isPresent()) {
            sheet.refuse(change.subject(), obstacle.get());
            return;
        }
        change.after().forEach(column -> refuseTooLong(change, column, situation, sheet));
        takeover.draft(lost(change, takeover.live(), situation));
    }

    static String expression(ColumnsReplaced change, Column column) {
        return change.expressions().getOrDefault(column.name(), "").strip();
    }

    /** What is too long for its part would stop the old application's writes. */
    private static void refuseTooLong(ColumnsReplaced change, Column column, Situation situation, DraftSheet sheet) {
        Violations tooLong = situation.evidence().tooLarge(situation.prodName(change.table()), expression(change, column),
                DataType.builtIn(change.before().get(0).type().definition()), column.type());
        if (tooLong.any()) {
            sheet.refuse(ObjectId.column(change.table(), column.name()), StepWords.rows(tooLong.rows())
                    + " of PROD would give it more than "
                    + column.type() + " holds, such as " + String.join("; ", tooLong.examples())
                    + ": correct them, make it longer, or answer with another expression.");
        }
    }

    /** Rows of PROD whose values do not come back as they were; none where the value stays the same. */
    private static Violations lost(ColumnsReplaced change, ColumnSync live, Situation situation) {
        boolean same = change.after().size() == 1
                && live.after().get(0).expression().equals(situation.sql().quote(change.before().get(0).name()));
        if (same) {
            return Violations.NONE;
        }
        ObjectName prodName = situation.prodName(change.table());
        return situation.evidence()
                .lossy(new ColumnSync(live.name(), SchemaParts.withName(live.table(), prodName), live.before(), live.after(),
                live.direction()));
    }
}
