package dev.chrysalis.run.party;

import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import java.util.List;

/**
 * Says yes to everything: for a copy, where nothing can be lost and nobody is asked.
 *
 * @param name   who it is, for the journal
 * @param passes whether points of no return are passed, too
 */
public record UnattendedOperator(String name, boolean passes) implements Operator {

    /** Passes points of no return. */
    public UnattendedOperator(String name) {
        this(name, true);
    }

    @Override
    public boolean confirm(Step step) {
        return true;
    }

    @Override
    public boolean confirmUndo(Step step, String instructions) {
        return true;
    }

    @Override
    public boolean confirmRollout(Release release) {
        return true;
    }

    @Override
    public boolean isAsked() {
        return false;
    }

    @Override
    public boolean passPointOfNoReturn(Step step) {
        return passes;
    }

    @Override
    public boolean acceptEdits(List<String> findings) {
        return true;
    }

    @Override
    public boolean acceptDrift(String finding) {
        return true;
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        return CutOffAnswer.RUN_AGAIN;
    }
}
