package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Puts what a run tells onto the board, on the window's thread. */
final class BoardObserver implements RunObserver {

    private final Board board;
    private final Consumer<JournalEntry> recorded;
    private final Messages messages;
    private final Clock clock;
    private final Executor windowThread;

    BoardObserver(Board board, Consumer<JournalEntry> recorded, Messages messages, Clock clock, Executor windowThread) {
        this.board = board;
        this.recorded = recorded;
        this.messages = messages;
        this.clock = clock;
        this.windowThread = windowThread;
    }

    @Override
    public void recorded(JournalEntry entry) {
        windowThread.execute(() -> {
            recorded.accept(entry);
            board.lookProperty().set(Optional.empty());
            if (!(entry.event() instanceof StepEvent.BatchCommitted)) {
                board.fillProperty().set(Optional.empty());
            }
        });
    }

    @Override
    public void said(Step step, String line) {
        windowThread.execute(() -> say(step.id().number() + " " + line, false));
    }

    @Override
    public void filled(Step step, BackfillProgress progress) {
        windowThread.execute(() -> board.fillProperty().set(Optional.of(progress)));
    }

    @Override
    public void waitingForLock(Step step, LockWait wait) {
        windowThread.execute(() -> {
            board.lookProperty().set(Optional.empty());
            board.stateProperty().set(new BoardState.WaitingForLock(step, wait.tries(), clock.instant().plus(wait.pause()),
                    wait.blockers(), wait.putOff()));
            say(messages.get("window.log.noLock", step.id().number()), true);
        });
    }

    /** Only what is new is shown, so that a button that is about to be pressed stays where it is. */
    @Override
    public void going(Step step, StatementLook look) {
        windowThread.execute(() -> {
            boolean known = board.lookProperty().get().filter(shown -> shown.blockers().equals(look.blockers())
                    && shown.progress().equals(look.progress())).isPresent();
            if (!known && (!look.blockers().isEmpty() || look.progress().isPresent())) {
                board.lookProperty().set(Optional.of(look));
            }
        });
    }

    @Override
    public void waiting(Step step, Duration pause, String why) {
        windowThread.execute(() -> {
            board.stateProperty().set(new BoardState.WaitingAtGate(step, why, clock.instant().plus(pause)));
            say(step.id().number() + " " + why, false);
        });
    }

    private void say(String text, boolean trouble) {
        board.say(new LogLine(LocalTime.now(clock), text, trouble));
    }
}
