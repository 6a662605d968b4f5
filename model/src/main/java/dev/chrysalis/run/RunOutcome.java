package dev.chrysalis.run;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;

/** How a run ended. */
public sealed interface RunOutcome {

    /** All phases that were asked for are done. */
    record Finished(PhaseName through) implements RunOutcome {
    }

    /** It stopped because somebody asked it to; the next run goes on from there. */
    record Stopped(String reason) implements RunOutcome {
    }

    /** A person's step or a point of no return was not confirmed. */
    record AnswerNeeded(Step step, String question) implements RunOutcome {
    }

    /** It did not start, and nothing was changed. */
    record Refused(String reason, String remedy) implements RunOutcome {
    }

    /** A gate did not hold within its time. */
    record GateClosed(Step step, String reason) implements RunOutcome {
    }

    record Failed(Step step, ChrysalisException failure) implements RunOutcome {
    }
}
