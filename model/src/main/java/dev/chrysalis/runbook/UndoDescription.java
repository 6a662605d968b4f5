package dev.chrysalis.runbook;

import dev.chrysalis.plan.Undo;

/** Says in a sentence how a step is taken back. */
final class UndoDescription implements Undo.Visitor<Prose> {

    private final Wording wording;

    UndoDescription(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Prose sql(Undo.Sql sql) {
        return wording.prose("undo.sql");
    }

    @Override
    public Prose script(Undo.Script script) {
        return wording.prose("undo.script", Prose.code("backward"));
    }

    @Override
    public Prose manual(Undo.Manual manual) {
        return manual.instructions().isBlank()
                ? wording.prose("undo.person")
                : wording.prose("undo.person.how", new Prose(wording.said(manual.instructions().strip())));
    }

    @Override
    public Prose nothing(Undo.Nothing nothing) {
        return wording.prose("undo.nothing");
    }

    @Override
    public Prose impossible(Undo.Impossible impossible) {
        return wording.prose("undo.impossible", wording.said(impossible.reason()));
    }
}
