package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.work.SqlScript;

/** Whether something of a step that was begun may be on the database. */
record PartialEffect(Dialect dialect) {

    /** Of what the server does as a whole nothing is there before its end; else all that was said to be done may be. */
    boolean mayBeThere(Step step, StepProgress progress) {
        return progress.whole() || !(step.action() instanceof StepAction.Sql sql) || !tookNone(sql, progress);
    }

    private boolean tookNone(StepAction.Sql sql, StepProgress progress) {
        boolean firstRefused = progress.state() == StepState.FAILED && progress.statements() == 0;
        return firstRefused || SqlScript.of(sql.text(), sql.transactional(), dialect.sql(), dialect.control()).atomic();
    }
}
