package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.request.RunOutcome;
import java.util.Optional;

/** What the board shows of a run that ended in trouble; a run that ended well leaves the board to what comes next. */
final class OutcomeReading implements RunOutcome.Visitor<Optional<BoardState>> {

    private final Messages messages;
    private final Optional<Step> shown;
    private final boolean declined;

    /**
     * @param shown    the step that stands on the board
     * @param declined whether the person did not wish to go on in spite of what was found, so that a refusal is no news
     */
    OutcomeReading(Messages messages, Optional<Step> shown, boolean declined) {
        this.messages = messages;
        this.shown = shown;
        this.declined = declined;
    }

    @Override
    public Optional<BoardState> finished(RunOutcome.Finished finished) {
        return Optional.empty();
    }

    @Override
    public Optional<BoardState> stopped(RunOutcome.Stopped stopped) {
        return Optional.empty();
    }

    @Override
    public Optional<BoardState> answerNeeded(RunOutcome.AnswerNeeded needed) {
        return Optional.empty();
    }

    @Override
    public Optional<BoardState> rolloutUnconfirmed(RunOutcome.RolloutUnconfirmed unconfirmed) {
        return Optional.empty();
    }

    @Override
    public Optional<BoardState> refused(RunOutcome.Refused refused) {
        return declined ? Optional.empty() : Optional.of(new BoardState.Failed(shown, fault(refused.reason(), refused.remedy())));
    }

    @Override
    public Optional<BoardState> gateClosed(RunOutcome.GateClosed closed) {
        return Optional.of(new BoardState.Failed(Optional.of(closed.step()), fault(closed.reason(), messages.get("window.gate.remedy"))));
    }

    @Override
    public Optional<BoardState> failed(RunOutcome.Failed failed) {
        return Optional.of(new BoardState.Failed(Optional.ofNullable(failed.step()).or(() -> shown), failed.failure()));
    }

    private ChrysalisException fault(String reason, String remedy) {
        return new ChrysalisException(FaultCode.REFUSED, reason, messages.get("window.nothingChanged"), remedy);
    }
}
