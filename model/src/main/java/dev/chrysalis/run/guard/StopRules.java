package dev.chrysalis.run.guard;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.StopCondition;
import dev.chrysalis.run.wording.Words;
import java.time.Clock;
import java.util.Optional;

/** Says when a run ends by itself before its phase is done. */
public final class StopRules {

    private final Optional<StopCondition> condition;
    private final RunControl control;
    private final Clock clock;
    private Optional<Step> last = Optional.empty();

    public StopRules(Optional<StopCondition> condition, RunControl control, Clock clock) {
        this.condition = condition;
        this.control = control;
        this.clock = clock;
    }

    public void performed(Step step) {
        last = Optional.of(step);
    }

    /** How the run ends before that step; empty where it goes on. */
    public Optional<RunOutcome> before(Step next) {
        if (control.isCancelled()) {
            return stopped("It was cancelled before " + Words.of(next) + ".");
        }
        if (last.isPresent() && (control.isStopAfterStep()
                || condition.filter(StopCondition.AfterThisStep.class::isInstance).isPresent())) {
            return stopped("It stopped after " + Words.of(last.get()) + ", as asked.");
        }
        if (next.isPointOfNoReturn() && condition.filter(StopCondition.BeforePointOfNoReturn.class::isInstance).isPresent()) {
            return stopped("It stopped before " + Words.of(next) + ", which cannot be undone, as asked.");
        }
        return condition.filter(StopCondition.At.class::isInstance).map(StopCondition.At.class::cast)
                .filter(at -> !clock.instant().isBefore(at.moment()))
                .flatMap(at -> stopped("It stopped at " + at.moment() + ", as asked, before " + Words.of(next) + "."));
    }

    private static Optional<RunOutcome> stopped(String reason) {
        return Optional.of(new RunOutcome.Stopped(reason));
    }
}
