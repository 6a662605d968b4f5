package dev.chrysalis.run.request;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;

/** How a run ended. */
public sealed interface RunOutcome {

    <T> T accept(Visitor<T> visitor);

    /** What somebody makes of each way to end. */
    interface Visitor<T> {
        T finished(Finished finished);

        T stopped(Stopped stopped);

        T answerNeeded(AnswerNeeded needed);

        T rolloutUnconfirmed(RolloutUnconfirmed unconfirmed);

        T refused(Refused refused);

        T gateClosed(GateClosed closed);

        T failed(Failed failed);
    }

    /** All phases that were asked for are done. */
    record Finished(PhaseName through) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.finished(this);
        }
    }

    /** It stopped because somebody asked it to; the next run goes on from there. */
    record Stopped(String reason) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.stopped(this);
        }
    }

    /** A person's step or a point of no return was not confirmed. */
    record AnswerNeeded(Step step, String question) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.answerNeeded(this);
        }
    }

    /** Nobody said that the new application runs everywhere, and no step of the rollout tells it; contract waits. */
    record RolloutUnconfirmed(String release) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.rolloutUnconfirmed(this);
        }
    }

    /** It did not start, and nothing was changed. */
    record Refused(String reason, String remedy) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(this);
        }
    }

    /** A gate did not hold within its time. */
    record GateClosed(Step step, String reason) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.gateClosed(this);
        }
    }

    record Failed(Step step, ChrysalisException failure) implements RunOutcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.failed(this);
        }
    }
}
