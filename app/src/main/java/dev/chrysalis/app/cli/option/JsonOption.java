package dev.chrysalis.app.cli.option;

import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** Whether a program reads the answer. */
public final class JsonOption {

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean asked;

    /** Writes the answer in the form that was asked for. */
    public void answer(Terminal terminal, Json json, Runnable forPeople) {
        if (asked) {
            terminal.answer(json.toString());
        } else {
            forPeople.run();
        }
    }

    /** Keeps what is told on the way out of a document. */
    public void silence(Terminal terminal) {
        if (asked) {
            terminal.answersOnly();
        }
    }
}
