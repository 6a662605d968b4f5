package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.time.Duration;

/**
 * The check that both sides of columns kept equal still say the same, right before one of them is hidden: what was written while the
 * applications changed is looked at once more.
 */
final class Agreement {

    private final ColumnSync sync;

    Agreement(ColumnSync sync) {
        this.sync = sync;
    }

    ObjectState found() {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, sync.table().name(), "agreed " + sync.after().get(0).column()));
    }

    /** @param words what is looked at: {@code a and b of t} */
    Draft.Builder draft(String words, Situation situation) {
        ObjectName table = sync.table().name();
        return Draft.in(Stage.HIDE, "Check that " + words + " still say the same")
                .action(new StepAction.Check(situation.sql().sync().rows().agree(sync), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(table))
                .notice("table-scan", "Reads all of " + table + " while reading and writing go on.")
                .gives(found());
    }
}
