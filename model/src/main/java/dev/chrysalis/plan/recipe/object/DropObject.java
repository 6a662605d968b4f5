package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.diff.ObjectChange.ObjectDropped;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.MadeAccess;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.sequence.DropSequence;
import dev.chrysalis.plan.recipe.table.DropTable;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes away what DEV has no more: what holds data is hidden first, all else can be made again from its definition. */
public final class DropObject implements Recipe<ObjectDropped> {

    private final DropTable dropTable = new DropTable();
    private final DropSequence dropSequence = new DropSequence();

    @Override
    public void draft(ObjectDropped change, Situation situation, DraftSheet sheet) {
        SchemaObject object = change.object();
        if (object instanceof Table table) {
            dropTable.draft(table, situation, sheet);
        } else if (object instanceof Sequence sequence) {
            dropSequence.draft(sequence, situation, sheet);
        } else {
            dropWhole(object, situation, sheet);
        }
    }

    /** Side by side no server could choose between them, so one gives way to the other at once. */
    private static void giveWay(Routine before, Routine after, Situation situation, DraftSheet sheet) {
        Stage stage = after.takesCallsOf(before) ? Stage.EXPAND : Stage.HIDE;
        String title = "Replace " + StepWords.brief(before.id()) + " by " + StepWords.brief(after.id());
        Draft.Builder facts = Draft.in(stage, title).moves(List.of());
        if (stage == Stage.EXPAND) {
            facts.notice("acts-for-both", "The old application meets the new definition, too, from here on.");
        } else {
            facts.caution("breaks-one-application",
                    "Not every call of the one is one of the other, and no server can choose while both are there: the old"
                    + " application may fail from here on, the new one until here.");
        }
        sheet.add(new Alteration(stage, title, before.id(), List.of(), Set.of(before.id()), Set.of(), Set.of(), Set.of(),
                facts.build().hazards(), Optional.of(situation.locks().catalogOnly(before.name())),
                Optional.of(situation.sql().states()
                        .all(List.of(situation.sql().states().absent(before.id()), situation.sql().states().exists(after.id()))))));
    }

    private static Move going(SchemaObject object, Situation situation) {
        Move made = new Making(situation.sql(), situation.prod()).whole(object);
        List<String> access = new MadeAccess(situation.sql(), situation.prod(), situation.dev()).of(object.id(),
                object, Optional.of(object));
        return Move.of(made.backward(), Stream.concat(made.forward().stream(), access.stream()).toList());
    }

    private static void dropWhole(SchemaObject object, Situation situation, DraftSheet sheet) {
        if (object instanceof OtherObject other && other.definition().isBlank()) {
            sheet.refuse(object.id(), "Its definition cannot be read back from PROD, so no undo could make it again; drop it by hand.");
            return;
        }
        if (object instanceof Routine routine && situation.namesake(object).isPresent()) {
            giveWay(routine, (Routine) situation.namesake(object).orElseThrow(), situation, sheet);
            return;
        }
        if (situation.hasSurvivors(object)) {
            String title = "Drop " + StepWords.brief(object.id());
            sheet.add(new Alteration(Stage.HIDE, title, object.id(), List.of(), Set.of(object.id()), Set.of(), Set.of(), Set.of(),
                    Draft.in(Stage.HIDE, title).notice("name-is-taken", "What rests on it is made again on what takes its place.")
                            .moves(List.of()).build().hazards(),
                    Optional.of(situation.locks().exclusive(object.id().name())),
                    Optional.of(situation.sql().states().absent(object.id()))));
            return;
        }
        Draft.Builder draft = Draft.in(Stage.HIDE, "Drop " + StepWords.brief(object.id()))
                .moves(going(object, situation))
                .done(Optional.of(object.id()).filter(id -> id.kind() != ObjectKind.OTHER).map(situation.sql().states()::absent))
                .lock(situation.locks().exclusive(object.id().name()))
                .notice("application-may-use-it",
                        "An application that still uses it fails from here on; undoing the step makes it again from "
                        + "its definition.")
                .about(object.id())
                .gives(Making.withParts(object).flatMap(part -> Stream.of(ObjectState.away(part), ObjectState.gone(part)))
                        .toList());
        if (object instanceof Extension) {
            draft.caution("extension-members", "Everything that the extension brought goes with it.");
        }
        sheet.add(draft);
    }
}
