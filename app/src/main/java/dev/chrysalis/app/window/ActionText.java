package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;

/** Exactly what a step will run, as text. */
final class ActionText implements StepAction.Visitor<String> {

    private final Messages messages;
    private final Step step;

    ActionText(Messages messages, Step step) {
        this.messages = messages;
        this.step = step;
    }

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
    public String script(StepAction.Script script) {
        String waves = step.waves().isEmpty() ? "" : "\n# " + messages.get("window.waves",
                String.join(", ", step.waves().stream().map(wave -> wave.name()).toList()));
        return script.file() + " forward" + waves;
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
