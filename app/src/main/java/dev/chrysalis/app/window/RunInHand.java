package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.party.Operator.CutOffAnswer;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The run that this window holds, forward or back, and all that may be asked of it while it goes on. */
final class RunInHand {

    private final Workspace workspace;
    private final Background background;
    private final Messages messages;
    private final Clock clock;
    private final Executor windowThread;
    private final Board board;
    private final Standing standing;
    private final BoardOperator operator;
    private RunControl control = new RunControl();
    private boolean declined;

    RunInHand(Workspace workspace, Background background, Messages messages, Clock clock, Executor windowThread, Board board,
              Standing standing) {
        this.workspace = workspace;
        this.background = background;
        this.messages = messages;
        this.clock = clock;
        this.windowThread = windowThread;
        this.board = board;
        this.standing = standing;
        this.operator = new BoardOperator(System.getProperty("user.name"), windowThread, board);
    }

    Operator operator() {
        return operator;
    }

    /** What is asked of the engine, beside the window. */
    interface Work {

        RunOutcome perform(Database database, Operator operator, RunObserver observer, RunControl control);
    }

    /** Begins it; how it ends is seen on the board. */
    void begin(String jobKey, Release performed, Environment environment, Work work) {
        if (workspace.runProperty().get().isPresent()) {
            // pressed twice
            return;
        }
        PhaseName phase = standing.phaseProperty().get();
        RunControl mine = new RunControl();
        control = mine;
        declined = false;
        board.pausedProperty().set(false);
        board.stoppingProperty().set(false);
        operator.saysRolledOut(board.stateProperty().get().equals(new BoardState.ToFinish(PhaseName.ROLLOUT)));
        board.stateProperty().get().step().ifPresent(step -> board.stateProperty().set(new BoardState.Running(step)));
        String since = LocalTime.now(clock.withZone(workspace.zone())).withNano(0).toString();
        workspace.runProperty().set(Optional.of(new RunInProgress(performed.name(), phase, environment.production(),
                messages.get("window.holder", operator.name(), since))));
        BoardObserver observer = new BoardObserver(board, this::record, messages, clock.withZone(workspace.zone()), windowThread);
        String title = messages.get(jobKey, messages.get("phase." + phase.folder()), environment.name().toUpperCase(Locale.ROOT));
        background.start(title, report -> {
            report.onCancel(() -> {
                mine.cancel();
                operator.answer(CutOffAnswer.STOP);
            });
            return work.perform(workspace.databases().of(environment), operator, observer, mine);
        }, this::end, fault -> end(new RunOutcome.Failed(board.stateProperty().get().step().orElse(null), fault)));
    }

    private void record(JournalEntry entry) {
        standing.record(entry);
        JournalEvent event = entry.event();
        new BoardLog(messages).line(event).ifPresent(text ->
                say(text, event instanceof StepEvent.StepFailed || event instanceof UndoEvent.UndoFailed));
    }

    private void say(String text, boolean trouble) {
        board.say(new LogLine(LocalTime.now(clock.withZone(workspace.zone())), text, trouble));
    }

    /** What was recorded is what the target says; it is asked again for what others may have done beside. */
    private void end(RunOutcome outcome) {
        workspace.runProperty().set(Optional.empty());
        board.fillProperty().set(Optional.empty());
        board.lookProperty().set(Optional.empty());
        standing.rest(outcome.accept(new OutcomeReading(messages, board.stateProperty().get().step(), declined)));
        workspace.refresh();
    }

    void answer(CutOffAnswer answer) {
        if (board.stateProperty().get() instanceof BoardState.ChangesFound changes && answer == CutOffAnswer.STOP) {
            declined = true;
            changes.findings().forEach(finding -> say(messages.get("window.log.declined", messages.engine(finding)), false));
        }
        board.stateProperty().get().step().ifPresent(step -> board.stateProperty().set(new BoardState.Running(step)));
        operator.answer(answer);
    }

    void pauseOrResume() {
        boolean pause = !board.pausedProperty().get();
        board.pausedProperty().set(pause);
        if (pause) {
            control.pause();
        } else {
            control.resume();
        }
    }

    void stopAfterStep() {
        board.stoppingProperty().set(true);
        control.stopAfterStep();
    }

    void retryNow() {
        control.retryNow();
    }

    /** Others that have nothing to do with the step on the board go first. */
    void putOff() {
        control.putOff();
    }

    void end(Blocker blocker) {
        control.end(blocker);
    }

    void faster() {
        control.faster();
    }

    void slower() {
        control.slower();
    }
}
