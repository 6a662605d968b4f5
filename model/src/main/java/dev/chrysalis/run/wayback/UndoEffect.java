package dev.chrysalis.run.wayback;

import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;

/** Says in words what undoing a step does. */
final class UndoEffect implements Undo.Visitor<String> {

    private final Step step;
    private final StepProgress progress;

    UndoEffect(Step step, StepProgress progress) {
        this.step = step;
        this.progress = progress;
    }

    String sentence() {
        String half = progress.state() == StepState.DONE ? "" : " It was not done as a whole; what is there of it is undone.";
        boolean edited = !progress.digest().isEmpty() && !step.digest().isEmpty() && !progress.digest().equals(step.digest());
        return step.undo().accept(this) + half + (edited ? " Its files were edited since it was applied." : "");
    }

    @Override
    public String sql(Undo.Sql sql) {
        return "Runs its undo.";
    }

    @Override
    public String script(Undo.Script script) {
        return "Runs its script with backward; what that does is for the script to say.";
    }

    @Override
    public String manual(Undo.Manual manual) {
        return "Waits for a person: " + manual.instructions().strip();
    }

    @Override
    public String nothing(Undo.Nothing nothing) {
        return "Nothing has to be undone.";
    }

    @Override
    public String impossible(Undo.Impossible impossible) {
        return "Cannot be undone: " + impossible.reason();
    }
}
