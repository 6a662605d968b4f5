package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Wave;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Exactly what a step will run, as text.
 *
 * @param forward the waves that are done
 * @param script  what the step's executable holds; empty where that is not known or there is none
 */
record ActionText(Messages messages, Step step, Set<String> forward, Optional<String> script) implements StepAction.Visitor<String> {

    @Override
    public String sql(StepAction.Sql sql) {
        return sql.performed();
    }

    @Override
    public String backfill(StepAction.Backfill backfill) {
        String batches = messages.get("window.batches", String.join(", ", backfill.key()), backfill.batch());
        return backfill.performed() + ";\n-- " + batches;
    }

    @Override
    public String script(StepAction.Script called) {
        return new ScriptText(messages, step, called, script).text("forward", waves());
    }

    private String waves() {
        List<String> open = names(wave -> !forward.contains(wave));
        return open.isEmpty() ? "" : forward.isEmpty() ? messages.get("window.waves", String.join(", ", open))
                : messages.get("window.waves.open", String.join(", ", open), String.join(", ", names(forward::contains)));
    }

    private List<String> names(Predicate<String> wanted) {
        return step.waves().stream().map(Wave::name).filter(wanted).toList();
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
