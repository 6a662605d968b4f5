package dev.chrysalis.run.guard;

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

    /** A whole sentence for each step that was applied, wholly or up to a statement or a row, and was edited afterwards or is gone. */
    public static List<String> of(Release release, ReleaseProgress progress) {
        return progress.steps().entrySet().stream()
                .filter(applied -> isWhole(applied.getValue()) || isHalfThere(applied.getValue())
                        || applied.getValue().hasUndoneStatements())
                .flatMap(applied -> finding(release, applied).stream())
                .toList();
    }

    /** The same for that step only; empty where its undo goes on with the text with which it began. */
    public static Optional<String> ofUndo(Release release, Step step, StepProgress progress) {
        return progress.hasUndoneStatements() ? finding(release, Map.entry(step.id(), progress)) : Optional.empty();
    }

    /** An undo that was begun and of which nothing took effect leaves the step as it was applied. */
    private static boolean isWhole(StepProgress progress) {
        return progress.state() == StepState.DONE || progress.isHalfUndone() && progress.whole() && progress.statements() == 0;
    }

    /** Statements are counted, so that another text would have others passed over; rows were written by the text as it was. */
    private static boolean isHalfThere(StepProgress progress) {
        return progress.isHalfDone() && (progress.statements() > 0 || !progress.lastKey().isEmpty());
    }

    private static Optional<String> finding(Release release, Map.Entry<StepId, StepProgress> applied) {
        Optional<Step> step = release.step(applied.getKey());
        String name = release.name() + "/" + applied.getKey().path();
        if (step.isEmpty()) {
            return Optional.of(name + " was applied and is no longer in the folder.");
        }
        StepProgress progress = applied.getValue();
        String now = step.get().digest();
        if (!(progress.hasUndoneStatements() ? progress.isUndoOfOtherText(now) : progress.isOfOtherText(now))) {
            return Optional.empty();
        }
        return Optional.of(name + (progress.hasUndoneStatements() ? " was edited after " + statements(progress)
                + " of its undo took effect; the next rollback begins with statement " + (progress.statements() + 1)
                + " of the undo as it is now."
                : isHalfThere(progress) ? halfThere(progress)
                : " was edited after it was applied: the database has what its text said before, not what it says now."));
    }

    private static String statements(StepProgress progress) {
        return progress.statements() + (progress.statements() == 1 ? " statement" : " statements");
    }

    private static String halfThere(StepProgress progress) {
        int statements = progress.statements();
        return statements == 0 ? " was edited after " + progress.rows()
                + " rows of it were written by the text before; the next run begins with the first row again."
                : " was edited after " + statements(progress) + " of it took effect; the next run begins with statement "
                + (statements + 1) + " of the text as it is now.";
    }
}
