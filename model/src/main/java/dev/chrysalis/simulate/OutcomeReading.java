package dev.chrysalis.simulate;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.request.RunOutcome;

/** What the end of a run on the copy means for the rehearsal. */
final class OutcomeReading implements RunOutcome.Visitor<Boolean> {

    private static final String STATE = "The source was only read, and the copy is gone.";

    private final Findings findings;
    private final String where;

    /** @param where what the sentence begins with; may be empty */
    OutcomeReading(Findings findings, String where) {
        this.findings = findings;
        this.where = where;
    }

    /**
     * Whether the rehearsal may go on; where not, it is said why.
     *
     * @throws ChrysalisException where it cannot be said that the release is to blame
     */
    boolean went(RunOutcome outcome) {
        return outcome.accept(this);
    }

    @Override
    public Boolean finished(RunOutcome.Finished finished) {
        return true;
    }

    @Override
    public Boolean stopped(RunOutcome.Stopped stopped) {
        return true;
    }

    @Override
    public Boolean answerNeeded(RunOutcome.AnswerNeeded needed) {
        findings.stop(where + name(needed.step()) + " needs an answer that a rehearsal cannot give.", needed.question());
        return false;
    }

    @Override
    public Boolean rolloutUnconfirmed(RunOutcome.RolloutUnconfirmed unconfirmed) {
        findings.stop(where + "the rollout needs an answer that a rehearsal cannot give.",
                "The new application was not said to run everywhere.");
        return false;
    }

    @Override
    public Boolean refused(RunOutcome.Refused refused) {
        throw new ChrysalisException(FaultCode.REFUSED, refused.reason(), STATE, refused.remedy());
    }

    @Override
    public Boolean gateClosed(RunOutcome.GateClosed closed) {
        findings.stop(where + name(closed.step()) + " does not hold on the copy.", closed.reason()
                + " What a script or a person does before it was passed over.");
        return false;
    }

    @Override
    public Boolean failed(RunOutcome.Failed failed) {
        if (failed.failure().code() == FaultCode.CANCELLED) {
            throw failed.failure();
        }
        findings.stop(where + name(failed.step()) + " fails.", failed.failure().getMessage());
        return false;
    }

    private static String name(Step step) {
        return "step " + step.id().number() + " of " + step.id().phase().folder() + ", " + step.title() + ",";
    }
}
