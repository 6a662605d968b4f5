package dev.chrysalis.app.cli;

import picocli.CommandLine.Option;

/** Whether a program reads the answer. */
final class JsonOption {

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean asked;

    /** Writes the answer in the form that was asked for. */
    void answer(Terminal terminal, Json json, Runnable forPeople) {
        if (asked) {
            terminal.answer(json.toString());
        } else {
            forPeople.run();
        }
    }

    /** Keeps what is told on the way out of a document. */
    void silence(Terminal terminal) {
        if (asked) {
            terminal.answersOnly();
        }
    }
}
