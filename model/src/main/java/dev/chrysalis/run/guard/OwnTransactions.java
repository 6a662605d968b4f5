package dev.chrysalis.run.guard;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.dialect.statement.StatementWords;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.wording.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds scripts that begin or end a transaction themselves. The run has the transaction in its hands: a {@code COMMIT} in the middle
 * would part what took effect from the word of it in the journal, and what comes before could not be taken back any more.
 */
public record OwnTransactions(SqlText sql) {

    /** Why these steps may not be begun, as a refusal; empty where nothing of them speaks of transactions, forward or back. */
    public Optional<RunOutcome> refusal(List<Step> steps) {
        return refusal(steps, step -> forward(step).or(() -> backward(step)));
    }

    /** The same for their way back alone. */
    public Optional<RunOutcome> refusalToUndo(List<Step> steps) {
        return refusal(steps, this::backward);
    }

    private static Optional<RunOutcome> refusal(List<Step> steps, Function<Step, Optional<String>> look) {
        return steps.stream().flatMap(step -> look.apply(step).stream()).findFirst().map(finding -> new RunOutcome.Refused(finding,
                "Take the statement out: Chrysalis commits a step together with its word in the journal. What shall be committed apart is a"
                        + " step of its own; savepoints may stay."));
    }

    private Optional<String> forward(Step step) {
        return step.action() instanceof StepAction.Sql script ? finding(Words.of(step), script.text()) : Optional.empty();
    }

    private Optional<String> backward(Step step) {
        return step.undo() instanceof Undo.Sql undo ? finding("The undo of " + Words.of(step), undo.text()) : Optional.empty();
    }

    private Optional<String> finding(String whose, String text) {
        List<String> statements = sql.statements(text);
        for (int place = 0; place < statements.size(); place++) {
            StatementWords statement = new StatementWords(statements.get(place));
            if (statement.ruleTransaction()) {
                return Optional.of(whose + " begins or ends a transaction itself: its statement " + (place + 1) + " is \""
                        + Words.shortened(statement.text(), 60) + "\".");
            }
        }
        return Optional.empty();
    }
}
