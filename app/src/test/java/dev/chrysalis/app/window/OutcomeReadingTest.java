package dev.chrysalis.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.run.request.RunOutcome;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeReadingTest {

    private static final RunOutcome REFUSED = new RunOutcome.Refused("The file was edited.", "Restore it.");

    @Test
    void aRefusalThatThePersonAskedForIsNoTrouble() {
        assertThat(shown(REFUSED, true)).isEmpty();
        assertThat(shown(REFUSED, false)).containsInstanceOf(BoardState.Failed.class);
    }

    @Test
    void aFailureIsShownEvenWhereThePersonDidNotWishToGoOn() {
        ChrysalisException shortfall =
                new ChrysalisException(FaultCode.STEP_FAILED, "The database is not as planned.", "The release stays open.",
                "Plan what is left.");
        assertThat(shown(new RunOutcome.Failed(null, shortfall), true)).contains(new BoardState.Failed(Optional.empty(), shortfall));
    }

    private static Optional<BoardState> shown(RunOutcome outcome, boolean declined) {
        return outcome.accept(new OutcomeReading(new Messages(Locale.ENGLISH), Optional.empty(), declined));
    }
}
