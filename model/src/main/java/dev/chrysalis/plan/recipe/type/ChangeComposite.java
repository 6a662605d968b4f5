package dev.chrysalis.plan.recipe.type;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.diff.TypeChange.CompositeTypeChanged;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.column.RowTypeDefaults;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.plan.recipe.rows.RowsOfType;
import dev.chrysalis.plan.recipe.rows.TypeFamily.TypedColumn;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a row type other attributes. */
public final class ChangeComposite implements Recipe<CompositeTypeChanged> {

    @Override
    public void draft(CompositeTypeChanged change, Situation situation, DraftSheet sheet) {
        new RowsOfType(change.before(), change.after(), situation).outOfReach().ifPresentOrElse(
                column -> refuse(change, column, sheet),
                () -> RowsAgainst.draft(change, situation, sheet, wherever -> draftAttributes(change, situation, wherever)));
    }

    static void refuse(TypeChange change, TypedColumn column, DraftSheet sheet) {
        sheet.refuse(change.subject(), "What " + StepWords.of(column.id())
                + " holds of it might not come through as it is, and no question "
                + "to PROD's rows tells: change that column first, then plan again.");
    }

    private static void draftAttributes(CompositeTypeChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        Optional<List<String>> forward = sql.types().change(change.before(), change.after());
        Optional<List<String>> backward = sql.types().change(change.after(), change.before());
        String title = "Change attributes of " + StepWords.brief(change.subject());
        boolean stored = isStored(change, situation);
        List<Column> dropped = change.before().attributes().stream().filter(attribute -> isMissing(attribute, change.after())).toList();
        boolean reordered = forward.isEmpty() || backward.isEmpty() && (dropped.isEmpty() || !stored);
        if ((reordered || retypesAttribute(change)) && stored) {
            if (!dropped.isEmpty() && rows(change, situation) > 0) {
                sheet.refuse(change.subject(),
                        "It loses attributes and gets others in their place, which no undo could give their values back: drop "
                        + "them by a release of its own, then plan again.");
            }
            new TypeTakeover(situation).alteration(change.before(), change.after(), sheet);
            return;
        }
        if (reordered) {
            sheet.add(new Alteration(Stage.HIDE, title, change.subject(), List.of(), Set.of(change.before().id()), Set.of(), Set.of(),
                    Set.of(), List.of(), Optional.of(situation.locks().catalogOnly(change.subject().name())), Optional.empty()));
            return;
        }
        if (stored && !dropped.isEmpty()) {
            CompositeType complete = complete(change, dropped);
            if (!complete.equals(change.before())) {
                sheet.add(alter(change, title, situation).moves(between(change.before(), complete, sql)));
            }
            sheet.add(drop(change, complete, dropped, situation));
            return;
        }
        sheet.add(new RowTypeDefaults(situation).around(change.before().id(), between(change.before(), change.after(), sql),
                alter(change, title, situation)));
    }

    private static Draft.Builder alter(CompositeTypeChanged change, String title, Situation situation) {
        return Draft.in(Stage.HIDE, title)
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("application-may-use-it", "Whoever reads the attributes by place meets the new ones from here on.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject()), ObjectState.gone(change.before().id()));
    }

    private static Move between(CompositeType before, CompositeType after, SqlText sql) {
        return Move.of(sql.types().change(before, after).orElseThrow(), sql.types().change(after, before).orElseThrow());
    }

    /** Values that rows hold go last, for no undo gives them back. */
    private static Draft.Builder drop(CompositeTypeChanged change, CompositeType complete, List<Column> dropped, Situation situation) {
        String names = StepWords.list(dropped.stream().map(Column::name).toList());
        Move move = Move.of(situation.sql().types().change(complete, change.after()).orElseThrow(), List.of());
        Draft.Builder draft = Draft.in(Stage.DROP, "Drop " + names + " of " + change.after().name().name())
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .danger("values-are-lost", "The values of " + names + " in " + StepWords.rows(rows(change, situation))
                + " are dropped for good.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject()));
        return new RowTypeDefaults(situation).around(change.before().id(), move, draft)
                .undo(new Undo.Impossible("The values of attribute " + names + " of " + change.after().name()
                + " are gone with it; only a backup has "
                        + "them."));
    }

    /** The type as DEV has it, with those that go still there. */
    private static CompositeType complete(CompositeTypeChanged change, List<Column> dropped) {
        List<Column> attributes = new ArrayList<>();
        change.before().attributes().forEach(old -> attributes.add(change.after().attributes().stream()
                .filter(attribute -> attribute.name().equals(old.name())).findFirst().orElse(old)));
        change.after().attributes().stream().filter(attribute -> isMissing(attribute, change.before())).forEach(attributes::add);
        return new CompositeType(change.after().name(), attributes, change.after().annotations());
    }

    private static boolean isMissing(Column attribute, CompositeType type) {
        return type.attributes().stream().noneMatch(other -> other.name().equals(attribute.name()));
    }

    /** How many rows the tables hold that have columns of the type. */
    private static long rows(CompositeTypeChanged change, Situation situation) {
        return situation.prodNeeds().closure(List.of(change.before().id())).stream()
                .filter(dependent -> dependent.kind() == ObjectKind.COLUMN)
                .map(ObjectId::name).distinct().filter(name -> situation.prod().table(name).isPresent())
                .mapToLong(situation.evidence()::rows).sum();
    }

    /** Whether a table has a column of the type, or of one that is made of it. */
    private static boolean isStored(CompositeTypeChanged change, Situation situation) {
        return situation.prodNeeds().closure(List.of(change.before().id())).stream()
                .anyMatch(dependent -> dependent.kind() == ObjectKind.TYPE
                || dependent.kind() == ObjectKind.COLUMN && situation.prod().table(dependent.name()).isPresent());
    }

    /** What the server refuses while a table has a column of the type. */
    private static boolean retypesAttribute(CompositeTypeChanged change) {
        return change.before().attributes().stream().anyMatch(before -> change.after().attributes().stream()
                .anyMatch(after -> after.name().equals(before.name()) && !after.type().equals(before.type())));
    }
}
