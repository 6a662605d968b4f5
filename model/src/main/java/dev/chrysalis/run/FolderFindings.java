package dev.chrysalis.run;

import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what was applied with what the folder holds now. */
public final class FolderFindings {

    private FolderFindings() {
    }

    /** A whole sentence for each step that was applied, wholly or up to a statement, and was edited afterwards or is gone. */
    public static List<String> of(Release release, ReleaseProgress progress) {
        return progress.steps().entrySet().stream()
                .filter(applied -> applied.getValue().state() == StepState.DONE || isHalfThere(applied.getValue()))
                .flatMap(applied -> finding(release, applied).stream())
                .toList();
    }

    /** Statements are counted, so that another text would have others passed over. */
    private static boolean isHalfThere(StepProgress progress) {
        return (progress.state() == StepState.STARTED || progress.state() == StepState.FAILED) && progress.statements() > 0;
    }

    private static Optional<String> finding(Release release, Map.Entry<StepId, StepProgress> applied) {
        Optional<Step> step = release.step(applied.getKey());
        String name = release.name() + "/" + applied.getKey().path();
        if (step.isEmpty()) {
            return Optional.of(name + " was applied and is no longer in the folder.");
        }
        String then = applied.getValue().digest();
        String now = step.get().digest();
        if (then.isEmpty() || now.isEmpty() || then.equals(now)) {
            return Optional.empty();
        }
        int statements = applied.getValue().statements();
        return Optional.of(isHalfThere(applied.getValue())
                ? name + " was edited after " + statements + (statements == 1 ? " statement" : " statements")
                        + " of it took effect; the next run begins with statement "
                        + (statements + 1) + " of the text as it is now."
                : name + " was edited after it was applied: the database has what its text said before, not what it says now.");
    }
}
