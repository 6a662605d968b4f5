package dev.chrysalis.sample;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.Operator;

/** The people of the story: they did what they were asked. */
record StoryOperator(PhaseName phase) implements Operator {

    @Override
    public String name() {
        return phase == PhaseName.ROLLOUT ? "deploy" : "dba";
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
    public CutOffAnswer resolveCutOff(Step step) {
        return CutOffAnswer.RUN_AGAIN;
    }
}
