package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.diff.ObjectChange.ObjectAdded;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.sequence.AddSequence;
import dev.chrysalis.plan.recipe.table.AddTable;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.Optional;

/** Makes what only DEV has, whatever it is; nobody uses it yet. */
public final class AddObject implements Recipe<ObjectAdded> {

    private final AddTable addTable = new AddTable();
    private final AddSequence addSequence = new AddSequence();

    @Override
    public void draft(ObjectAdded change, Situation situation, DraftSheet sheet) {
        SchemaObject object = change.object();
        if (object instanceof Table table) {
            addTable.draft(table, situation, sheet);
        } else if (object instanceof Sequence sequence) {
            addSequence.draft(sequence, situation, sheet);
        } else {
            addWhole(object, situation, sheet);
        }
    }

    private static void addWhole(SchemaObject object, Situation situation, DraftSheet sheet) {
        if (object instanceof dev.chrysalis.schema.OtherObject other && other.definition().isBlank()) {
            sheet.refuse(object.id(), "Its definition cannot be read back from DEV, so it cannot be made on PROD; make it by hand.");
            return;
        }
        Move make = new Making(situation.sql(), situation.dev()).whole(object);
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Add " + StepWords.brief(object.id()))
                .moves(make)
                .done(Optional.of(object.id()).filter(id -> id.kind() != ObjectKind.OTHER).map(situation.sql().states()::exists))
                .lock(situation.locks().catalogOnly(object.id().name()))
                .about(object.id())
                .gives(Making.withParts(object).map(ObjectState::present).toList());
        if (object instanceof Extension) {
            draft.caution("needs-server-files", "The extension's files must be installed on the server of PROD, and creating it may need a "
                    + "superuser.");
        }
        sheet.add(draft);
    }
}
