package dev.chrysalis.run;

import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.wording.Words;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Says what an earlier run began and did not end, from the journal. */
public final class Unfinished {

    private Unfinished() {
    }

    /** A whole sentence for each step that was cut off; somebody who runs just now has begun such a step too. */
    public static List<String> of(Release release, ReleaseProgress progress) {
        return release.steps().flatMap(step -> sentence(step, progress.step(step.id())).stream()).toList();
    }

    private static Optional<String> sentence(Step step, StepProgress progress) {
        boolean waits = step.action() instanceof StepAction.Manual;
        boolean forward = progress.state() == StepState.STARTED && !waits;
        if (!forward && progress.state() != StepState.UNDO_STARTED) {
            return Optional.empty();
        }
        String began = progress.since().map(at -> " at " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("");
        return Optional.of((forward ? "" : "The undo of ") + Words.of(step) + " was begun" + began + " and did not end"
                + reached(step, progress) + ".");
    }

    private static String reached(Step step, StepProgress progress) {
        if (progress.statements() > 0) {
            return "; its first " + (progress.statements() == 1 ? "statement" : progress.statements() + " statements") + " took effect";
        }
        if (!progress.waves().isEmpty()) {
            return "; " + progress.waves().size() + " of " + step.waves().size() + " waves went forward";
        }
        return progress.rows() > 0 ? "; " + progress.rows() + " rows are written and stay" : "";
    }
}
