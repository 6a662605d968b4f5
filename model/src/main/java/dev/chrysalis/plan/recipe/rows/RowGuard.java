package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.UserType;
import java.util.Collection;
import java.util.List;

/**
 * Lets what rounds or cuts values fail, in its own transaction, where a row would lose by it: a question of an earlier step says nothing of
 * what is written after it.
 */
public final class RowGuard {

    private final Situation situation;

    public RowGuard(Situation situation) {
        this.situation = situation;
    }

    /** What stands before the change; empty where the server itself refuses such a value, or a definition ends the transaction. */
    public List<Move> of(ColumnTypeChanged change) {
        return of(Demand.ofLostValues(change, situation), change.subject(), List.of(change.table()));
    }

    /** The same before columns move to another form of their type. */
    public List<Move> of(UserType before, UserType after) {
        RowsOfType rows = new RowsOfType(before, after, situation);
        return of(rows.lostValues(), after.id(), rows.tables());
    }

    /**
     * What asks whether a column that keeps the values of before, under another name, holds one that its successor does not; empty where
     * the new type holds each.
     */
    public List<DataQuestion> ofKept(ColumnTypeChanged change, String keptIn) {
        return Demand.ofLostValues(change, situation).isEmpty() ? List.of() : Demand.ofLostValues(
                new ColumnTypeChanged(change.table(), change.before().withName(keptIn), change.after().withName(keptIn)), situation);
    }

    private List<Move> of(List<DataQuestion> lost, ObjectId subject, Collection<ObjectName> tables) {
        List<String> statements = lost.isEmpty() ? List.of()
                : situation.sql().tables().guarded(tables, lost, "A row holds a value that the new type of "
                + StepWords.of(subject) + " would round or cut. Correct it, then run again.");
        return statements.isEmpty() ? List.of() : List.of(Move.of(statements, List.of()));
    }
}
