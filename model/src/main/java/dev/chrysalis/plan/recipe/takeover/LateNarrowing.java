package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.column.AddColumn;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A column that takes over from a longer one: it is as long as that one while the old application writes, and is made shorter when only
 * the new one does.
 */
final class LateNarrowing {

    private final ObjectName table;
    private final List<Column> before;
    private final Situation situation;

    /** @param before what one column takes over from; none where there are several that do */
    LateNarrowing(ObjectName table, List<Column> before, Situation situation) {
        this.table = table;
        this.before = before;
        this.situation = situation;
    }

    /** The column as it is while both applications live. */
    Column meanwhile(Column after) {
        Column relaxed = AddColumn.relaxed(after);
        return isFor(after) ? relaxed.withType(before.get(0).type()) : relaxed;
    }

    /** Whether nothing but its own table rests on it, which the server lets be while the type changes. */
    private boolean isFor(Column after) {
        return isShorter(after) && situation.devNeeds().dependentsOf(ObjectId.column(table, after.name())).stream()
                .allMatch(dependent -> dependent.kind() == ObjectKind.INDEX || dependent.kind() == ObjectKind.CONSTRAINT);
    }

    private boolean isShorter(Column after) {
        return before.size() == 1 && TypeFit.isText(after.type().definition())
                && TypeFit.between(before.get(0).type().definition(), after.type().definition()) == TypeFit.NARROWER;
    }

    /** What to know of one that is short from the beginning. */
    void warn(Column after, Draft.Builder draft) {
        if (isShorter(after) && !isFor(after)) {
            draft.caution("old-values-may-not-fit", "From here on the old application cannot write into " + before.get(0).name() + " what "
                    + after.type() + " does not hold: something rests on " + after.name() + ", so it cannot be made shorter later.");
        }
    }

    /** Makes it shorter once the old ones are away, and all that was written fits. */
    void draft(Column after, List<ObjectState> away, DraftSheet sheet) {
        if (!isFor(after)) {
            return;
        }
        Column wide = after.withType(before.get(0).type());
        Table then = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), wide);
        ObjectId id = ObjectId.column(table, after.name());
        ObjectState fits = ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "fits " + after.name()));
        Optional<DataQuestion> tooLong = situation.sql().data().tooLarge(then, wide, after.type());
        tooLong.ifPresent(question ->
                sheet.add(Draft.in(Stage.HIDE, "Check that " + after.name() + " of " + table.name() + " fits " + after.type())
                .action(new StepAction.Check("SELECT (" + question.count() + ") = 0", Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(table))
                .about(id)
                .needs(away)
                .gives(fits)));
        Draft.Builder draft = Draft.in(Stage.HIDE, "Change " + after.name() + " of " + table.name() + " to " + after.type())
                .moves(Move.of(situation.sql().columns().changeType(table, wide, after, Optional.empty()),
                        situation.sql().columns().changeType(table, after, wide, Optional.empty())))
                .done(situation.sql().states().hasTypeOf(table, after))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(away)
                .needs(fits);
        Hazards.rewrite(draft, table, situation);
        Hazards.tightens(draft);
        sheet.add(draft);
    }
}
