package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.diff.ConstraintChange.ConstraintAdded;
import dev.chrysalis.diff.ConstraintChange.ConstraintChanged;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.FillQuestion;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A foreign key from rows that are there to a table that is new and holds none: a person decides how the parents come there. */
public final class EmptyParent {

    private static final String FILL = "fill";
    private static final String PERSON = "person";

    private EmptyParent() {
    }

    private static String idFor(ObjectId foreignKey) {
        return "fill-parent " + foreignKey;
    }

    /** @return empty where the parent is there, or nothing refers to it */
    public static Optional<Decision> about(SchemaChange change, Situation situation) {
        if (change instanceof ConstraintAdded added) {
            return about(added.table(), added.constraint(), change.subject(), situation);
        }
        return change instanceof ConstraintChanged changed ? about(changed.table(), changed.after(), change.subject(), situation)
                : Optional.empty();
    }

    private static Optional<Decision> about(ObjectName child, Constraint foreignKey, ObjectId subject, Situation situation) {
        if (!isMet(child, foreignKey, situation)) {
            return Optional.empty();
        }
        ObjectName parent = foreignKey.references().orElseThrow().table();
        List<DecisionOption> options = new ArrayList<>();
        if (others(foreignKey, situation).isPresent()) {
            options.add(new DecisionOption(FILL, "Each value that " + child.name() + " holds becomes a row of " + parent.name(), ""));
        } else {
            options.add(new DecisionOption(RowsAgainst.STOP, "Nothing is planned: say first how it is filled", ""));
        }
        options.add(new DecisionOption(PERSON, "A person fills it; the release waits at a check until no row lacks its parent", ""));
        options.add(new DecisionOption(RowsAgainst.LEAVE_OUT, "The foreign key is left out", "PROD stays different from DEV"));
        return Optional.of(new Decision(idFor(subject), List.of(subject, ObjectId.table(parent)),
                "Where do the rows of " + parent.name() + " come from that " + foreignKey.name() + " demands?",
                List.of(parent + " is new and holds no row.", child + " holds " + StepWords.rows(situation.rows(child))
                        + " that refer to it."),
                options, options.get(0).key(), situation.rows(child)));
    }

    private static boolean isMet(ObjectName table, Constraint constraint, Situation situation) {
        boolean newParent = constraint.references().filter(parent -> situation.prodTable(parent.table()).isEmpty()).isPresent();
        return constraint.kind() == ConstraintKind.FOREIGN_KEY && newParent && !constraint.inherited() && constraint.isEnforced()
                && !constraint.isTemporal() && situation.prodTable(table).isPresent() && situation.rows(table) > 0
                && constraint.columns().stream().allMatch(column -> holdsValues(table, column, situation));
    }

    private static boolean holdsValues(ObjectName table, String column, Situation situation) {
        return !situation.isNewColumn(table, column) || situation.devTable(table).flatMap(holder -> holder.column(column))
                .filter(added -> !added.nullable() || added.defaultExpression().isPresent()).isPresent();
    }

    /** What a parent must hold beside its key; empty where nobody knows, or the server does not let the key be given. */
    private static Optional<Map<String, String>> others(Constraint foreignKey, Situation situation) {
        Reference parent = foreignKey.references().orElseThrow();
        Table table = situation.devTable(parent.table()).orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            boolean given = parent.columns().contains(column.name());
            if (given && (column.identity().isPresent() || column.generated().isPresent())) {
                return Optional.empty();
            }
            if (!given && !column.nullable() && column.defaultExpression().isEmpty() && column.identity().isEmpty()
                    && column.generated().isEmpty()) {
                Optional<String> neutral = FillQuestion.neutral(parent.table(), column, situation);
                if (neutral.isEmpty()) {
                    return Optional.empty();
                }
                values.put(column.name(), neutral.get());
            }
        }
        return Optional.of(values);
    }

    /**
     * Writes the step that makes the parents, or the check that they are there.
     *
     * @return what the foreign key must wait for; empty where no parent is missing
     */
    static Optional<ObjectState> draft(ObjectName table, Constraint foreignKey, Stage stage, Situation situation, DraftSheet sheet) {
        if (!isMet(table, foreignKey, situation)) {
            return Optional.empty();
        }
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, foreignKey.name());
        Reference parent = foreignKey.references().orElseThrow();
        ObjectState filled = ObjectState.present(new ObjectId(ObjectKind.OTHER, parent.table(), "parents for " + foreignKey.name()));
        Optional<String> chosen = situation.answer(idFor(id)).map(Answer::option);
        if (chosen.filter(RowsAgainst.STOP::equals).isPresent()) {
            sheet.refuse(id, "Rows of " + table + " would refer to " + parent.table()
                    + ", which is new and empty, and what else its rows must hold is"
                    + " not known: answer “" + idFor(id) + "” with “person” where somebody fills it before contract.");
            return Optional.empty();
        }
        boolean byItself = chosen.filter(PERSON::equals).isEmpty();
        Draft.Builder draft = others(foreignKey, situation).filter(values -> byItself)
                .map(values -> fill(table, foreignKey, stage, values, situation))
                .orElseGet(() -> check(table, foreignKey, stage, situation));
        foreignKey.columns().forEach(column -> draft.needs(ObjectState.present(ObjectId.column(table, column)),
                Filling.filled(table, column)));
        sheet.add(draft.about(id).needs(ObjectState.present(ObjectId.table(parent.table()))).gives(filled));
        return Optional.of(filled);
    }

    private static Draft.Builder fill(ObjectName table, Constraint foreignKey, Stage stage, Map<String, String> others,
            Situation situation) {
        Reference parent = foreignKey.references().orElseThrow();
        return Draft.in(stage, "Fill " + parent.table().name() + " with what " + table.name() + " refers to")
                .action(new StepAction.Sql(situation.sql().data().addParents(table, foreignKey.columns(), parent, others) + ";\n", true))
                .undo(new Undo.Nothing())
                .done("SELECT (" + situation.sql().data().orphans(table, foreignKey.columns(), parent).count() + ") = 0")
                .lock(situation.locks().rows(parent.table()))
                .notice("rows-are-written", "Each value that " + table + " holds becomes a row of " + parent.table()
                        + (others.isEmpty() ? "." : "; what else a row needs is empty or zero: "
                        + String.join(", ", others.keySet()) + "."));
    }

    private static Draft.Builder check(ObjectName table, Constraint foreignKey, Stage stage, Situation situation) {
        Reference parent = foreignKey.references().orElseThrow();
        return Draft.in(stage, "Check that " + parent.table().name() + " holds what " + table.name() + " refers to")
                .action(new StepAction.Check("SELECT (" + situation.sql().data().orphans(table, foreignKey.columns(), parent).count()
                        + ") = 0", Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(table))
                .caution("parent-is-empty", parent.table() + " is new: a person fills it before this check, which waits until each row of "
                        + table + " has its parent.");
    }
}
