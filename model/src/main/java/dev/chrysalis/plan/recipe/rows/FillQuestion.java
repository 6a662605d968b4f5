package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.diff.ColumnChange.ColumnAdded;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.NeutralValue;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks how a column that may not be empty is filled in the rows that are there. */
public final class FillQuestion {

    public static final String NEUTRAL = "neutral";
    public static final String DISTINCT = "distinct";
    public static final String EXPRESSION = "expression";
    public static final String APPLICATION = "application";

    private FillQuestion() {
    }

    public static String idFor(ObjectId column) {
        return "fill-column " + column;
    }

    /** @return empty where nothing needs to be filled */
    public static Optional<Decision> about(ColumnAdded change, Situation situation) {
        Column column = change.column();
        boolean required = !column.nullable() && column.defaultExpression().isEmpty() && column.identity().isEmpty()
                && column.generated().isEmpty() && !isBrought(change, situation);
        long rows = required ? situation.rows(change.table()) : 0;
        if (rows == 0) {
            return Optional.empty();
        }
        List<DecisionOption> options = new ArrayList<>();
        Optional<String> neutral = neutral(change.table(), column, situation);
        neutral.ifPresent(value -> options.add(new DecisionOption(NEUTRAL, "With " + value + ", in old rows and in those that the old "
                + "application writes", "")));
        DistinctValues distinct = new DistinctValues(change.table(), column, situation);
        if (neutral.isEmpty() && !refers(change.table(), column, situation) && distinct.canBeGiven()) {
            options.add(distinct.counting().isEmpty()
                    ? new DecisionOption(DISTINCT, "With a random UUID in each row, old ones and those that the old application writes", "")
                    : new DecisionOption(DISTINCT,
                    "With a number counted from 1 in each row, old ones and those that the old application writes",
                    "until contract the new application must give other numbers than the server counts"));
        } else if (neutral.isEmpty()) {
            options.add(new DecisionOption(RowsAgainst.STOP, "Nothing is planned: say first how it is filled", ""));
        }
        options.add(new DecisionOption(APPLICATION, "The applications fill it before contract begins",
                "contract stops while a row is empty"));
        options.add(new DecisionOption(EXPRESSION, "With an expression of my own, given as parameter “expression”", ""));
        List<String> evidence = List.of(change.table() + " holds " + StepWords.rows(rows) + ", and DEV demands a value in each.",
                "DEV gives the column no default.");
        return Optional.of(new Decision(idFor(change.subject()), List.of(change.subject()),
                "How is " + column.name() + " of " + change.table().name() + " filled in the rows that are there?", evidence, options,
                options.get(0).key(), rows));
    }

    /** Whether a parent's column brings it; a table that joins as a partition has it before. */
    private static boolean isBrought(ColumnAdded change, Situation situation) {
        return change.column().inherited() && (Heirs.follows(change.subject(), situation)
                || Heirs.comesFromNewParent(change.column(), change.table(), situation));
    }

    /** The neutral value, where no key or foreign key forbids that all rows have the same. */
    public static Optional<String> neutral(ObjectName table, Column column, Situation situation) {
        boolean bound = refers(table, column, situation) || new DistinctValues(table, column, situation).areDemanded();
        return bound ? Optional.empty() : new NeutralValue(situation.sql(), situation.dev()).of(column);
    }

    private static boolean refers(ObjectName table, Column column, Situation situation) {
        return situation.devTable(table).stream().flatMap(holder -> holder.constraints().stream())
                .anyMatch(constraint -> constraint.kind() == ConstraintKind.FOREIGN_KEY && constraint.columns().contains(column.name()));
    }
}
