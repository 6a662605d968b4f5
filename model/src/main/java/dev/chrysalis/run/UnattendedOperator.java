package dev.chrysalis.simulate;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.Operator;
import java.util.List;

/** Says yes to everything: on a copy nothing can be lost, and nobody is asked. */
final class UnattendedOperator implements Operator {

    @Override
    public String name() {
        return "rehearsal";
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
    public boolean passPointOfNoReturn(Step step) {
        return true;
    }

    @Override
    public boolean acceptEdits(List<String> findings) {
        return true;
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        return CutOffAnswer.RUN_AGAIN;
    }
}
