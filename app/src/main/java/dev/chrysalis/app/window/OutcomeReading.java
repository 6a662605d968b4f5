package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.RunOutcome;
import java.util.Optional;

/** What the board shows of a run that ended in trouble; a run that ended well leaves the board to what comes next. */
final class OutcomeReading {

    private final Messages messages;

    OutcomeReading(Messages messages) {
        this.messages = messages;
    }

    /** @param shown the step that stands on the board */
    Optional<BoardState> state(RunOutcome outcome, Optional<Step> shown) {
        if (outcome instanceof RunOutcome.Failed failed) {
            return Optional.of(new BoardState.Failed(Optional.ofNullable(failed.step()).or(() -> shown), failed.failure()));
        }
        if (outcome instanceof RunOutcome.GateClosed closed) {
            return Optional.of(new BoardState.Failed(Optional.of(closed.step()), fault(closed.reason(), messages.get("window.gate.remedy"))));
        }
        if (outcome instanceof RunOutcome.Refused refused) {
            return Optional.of(new BoardState.Failed(shown, fault(refused.reason(), refused.remedy())));
        }
        return Optional.empty();
    }

    private ChrysalisException fault(String reason, String remedy) {
        return new ChrysalisException(FaultCode.REFUSED, reason, messages.get("window.nothingChanged"), remedy);
    }
}
