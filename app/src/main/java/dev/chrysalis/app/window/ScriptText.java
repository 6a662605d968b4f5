package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import java.util.Optional;

/** How a step's executable is called, and all that it holds. */
record ScriptText(Messages messages, Step step, StepAction.Script called, Optional<String> script) {

    /**
     * @param word  {@code forward}, {@code backward}
     * @param waves a sentence about the waves; may be empty
     */
    String text(String word, String waves) {
        return called.file() + " " + word + (waves.isEmpty() ? "" : "\n# " + waves)
                + "\n# " + messages.get("window.script.limit", messages.figures().time(called.timeLimit()))
                + script.map(held -> "\n\n" + held.strip()).orElse("");
    }
}
