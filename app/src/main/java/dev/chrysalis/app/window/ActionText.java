package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import java.util.Optional;

/**
 * Exactly what a step will run, as text.
 *
 * @param script what the step's executable holds; empty where that is not known or there is none
 */
record ActionText(Messages messages, Step step, Optional<String> script) implements StepAction.Visitor<String> {

    @Override
    public String sql(StepAction.Sql sql) {
        return sql.text().strip();
    }

    @Override
    public String backfill(StepAction.Backfill backfill) {
        String where = backfill.where().map(condition -> "\n WHERE " + condition.strip()).orElse("");
        String batches = messages.get("window.batches", String.join(", ", backfill.key()), backfill.batch());
        return "UPDATE " + backfill.table() + "\n   SET " + backfill.set().strip() + where + ";\n-- " + batches;
    }

    @Override
    public String script(StepAction.Script called) {
        String waves = step.waves().isEmpty() ? "" : "\n# " + messages.get("window.waves",
                String.join(", ", step.waves().stream().map(wave -> wave.name()).toList()));
        String limit = "\n# " + messages.get("window.script.limit", messages.figures().time(called.timeLimit()));
        return called.file() + " forward" + waves + limit + script.map(text -> "\n\n" + text.strip()).orElse("");
    }

    @Override
    public String manual(StepAction.Manual manual) {
        return "";
    }

    @Override
    public String check(StepAction.Check check) {
        return check.query().strip();
    }
}
