package dev.chrysalis.run;

import dev.chrysalis.plan.Step;
import java.util.List;

/**
 * Says yes to everything: for a copy, where nothing can be lost and nobody is asked.
 *
 * @param name who it is, for the journal
 */
public record UnattendedOperator(String name) implements Operator {

    @Override
    public boolean confirm(Step step) {
        return true;
    }

    @Override
    public boolean confirmUndo(Step step, String instructions) {
        return true;
    }

    @Override
    public boolean passPointOfNoReturn(Step step) {
        return true;
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
