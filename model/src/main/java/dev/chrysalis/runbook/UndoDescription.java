package dev.chrysalis.runbook;

import dev.chrysalis.plan.Undo;

/** Says in a sentence how a step is taken back. */
final class UndoDescription implements Undo.Visitor<Prose> {

    @Override
    public Prose sql(Undo.Sql sql) {
        return new Prose("by its undo SQL.");
    }

    @Override
    public Prose script(Undo.Script script) {
        return Prose.sentence("by its script, called with {}.", Prose.code("backward"));
    }

    @Override
    public Prose manual(Undo.Manual manual) {
        return manual.instructions().isBlank()
                ? new Prose("a person takes it back and confirms.")
                : new Prose("by a person: " + manual.instructions().strip());
    }

    @Override
    public Prose nothing(Undo.Nothing nothing) {
        return new Prose("nothing has to be taken back.");
    }

    @Override
    public Prose impossible(Undo.Impossible impossible) {
        return Prose.sentence("none. {}", impossible.reason());
    }
}
