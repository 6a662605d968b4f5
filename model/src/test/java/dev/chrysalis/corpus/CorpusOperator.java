package dev.chrysalis.corpus;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.Operator;

/** @param passes whether points of no return are passed; all else is confirmed */
record CorpusOperator(boolean passes) implements Operator {

    @Override
    public String name() {
        return "corpus";
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
        return passes;
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        return CutOffAnswer.STOP;
    }
}
