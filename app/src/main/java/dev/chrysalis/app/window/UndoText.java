package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import java.util.Optional;

/**
 * Exactly what taking a step back will run, as text; empty where nothing is run.
 *
 * @param script what the step's executable holds; empty where that is not known or there is none
 */
record UndoText(Messages messages, Step step, Optional<String> script) implements Undo.Visitor<String> {

    @Override
    public String sql(Undo.Sql sql) {
        return sql.text().strip();
    }

    @Override
    public String script(Undo.Script undo) {
        return step.action() instanceof StepAction.Script called ? new ScriptText(messages, step, called, script).text("backward", "") : "";
    }

    @Override
    public String manual(Undo.Manual manual) {
        return "";
    }

    @Override
    public String nothing(Undo.Nothing nothing) {
        return "";
    }

    @Override
    public String impossible(Undo.Impossible impossible) {
        return "";
    }
}
