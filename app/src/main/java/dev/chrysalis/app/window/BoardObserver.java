package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.BackfillProgress;
import dev.chrysalis.run.RunObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
            if (!(entry.event() instanceof JournalEvent.BatchCommitted)) {
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
    public void waitingForLock(Step step, int tries, Duration pause, List<Blocker> blockers) {
        windowThread.execute(() -> {
            board.stateProperty().set(new BoardState.WaitingForLock(step, tries, clock.instant().plus(pause), blockers));
            say(messages.get("window.log.noLock", step.id().number()), true);
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
