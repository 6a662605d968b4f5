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

    /** A whole sentence for each applied step that was edited afterwards or that is gone. */
    public static List<String> of(Release release, ReleaseProgress progress) {
        return progress.steps().entrySet().stream()
                .filter(applied -> applied.getValue().state() == StepState.DONE)
                .flatMap(applied -> finding(release, applied).stream())
                .toList();
    }

    private static Optional<String> finding(Release release, Map.Entry<StepId, StepProgress> applied) {
        Optional<Step> step = release.step(applied.getKey());
        String name = release.name() + "/" + applied.getKey().path();
        if (step.isEmpty()) {
            return Optional.of(name + " was applied and is no longer in the folder.");
        }
        String then = applied.getValue().digest();
        String now = step.get().digest();
        return then.isEmpty() || now.isEmpty() || then.equals(now) ? Optional.empty()
                : Optional.of(name + " was edited after it was applied; what runs on the database is the text before.");
    }
}
