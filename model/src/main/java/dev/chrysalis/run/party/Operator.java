package dev.chrysalis.run.party;

import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import java.util.List;

/** The one who answers while a release runs: a person in front of the window, or the command line for them. */
public interface Operator {

    /** Who it is, for the journal. */
    String name();

    /**
     * Asks whether a person's step is done; waits as long as it takes.
     *
     * @return false to stop here
     */
    boolean confirm(Step step);

    /** Asks whether a person has taken a person's step back; waits as long as it takes. */
    boolean confirmUndo(Step step, String instructions);

    /**
     * Asks whether the new application runs everywhere, where no step of the rollout tells it; waits as long as it takes.
     *
     * @return false to stop here
     */
    boolean confirmRollout(Release release);

    /** Whether a person is asked what must be confirmed; false where everything was confirmed beforehand. */
    boolean isAsked();

    /**
     * Asks before a step that cannot be undone.
     *
     * @return false to stop here
     */
    boolean passPointOfNoReturn(Step step);

    /**
     * Asks whether to go on although applied steps were edited or are gone from the folder.
     *
     * @param findings whole sentences
     * @return false to leave everything as it is
     */
    default boolean acceptEdits(List<String> findings) {
        return false;
    }

    /**
     * Asks whether to go on although the database is not as the plan knew it or wanted it.
     *
     * @param finding a whole sentence
     * @return false to leave everything as it is
     */
    default boolean acceptDrift(String finding) {
        return false;
    }

    /** What to do with a step that was begun when an earlier run was cut off, and whose effect no query can tell. */
    CutOffAnswer resolveCutOff(Step step);

    /** Answers to {@link #resolveCutOff}. */
    enum CutOffAnswer {
        MARK_DONE,
        RUN_AGAIN,
        UNDO,
        STOP
    }
}
