package dev.chrysalis.app.window;

import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.Operator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Carries each question of a run to the board and waits there for the person's answer. The run's thread waits; the board is told
 * on the window's own.
 */
final class BoardOperator implements Operator {

    private final String name;
    private final Executor windowThread;
    private final Board board;
    private volatile boolean rolledOut;
    private volatile CompletableFuture<CutOffAnswer> open = CompletableFuture.completedFuture(CutOffAnswer.STOP);

    BoardOperator(String name, Executor windowThread, Board board) {
        this.name = name;
        this.windowThread = windowThread;
        this.board = board;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean confirm(Step step) {
        String instructions = step.action() instanceof dev.chrysalis.plan.StepAction.Manual manual ? manual.instructions() : "";
        return ask(() -> new BoardState.WaitingForPerson(step, instructions, false)) == CutOffAnswer.MARK_DONE;
    }

    @Override
    public boolean confirmUndo(Step step, String instructions) {
        return ask(() -> new BoardState.WaitingForPerson(step, instructions, true)) == CutOffAnswer.MARK_DONE;
    }

    /** The board asks it before the run, which ends where it was not said. */
    @Override
    public boolean confirmRollout(Release release) {
        return rolledOut;
    }

    /** Takes the word for the run that begins now. */
    void saysRolledOut(boolean word) {
        rolledOut = word;
    }

    @Override
    public boolean isAsked() {
        return true;
    }

    @Override
    public boolean passPointOfNoReturn(Step step) {
        return ask(() -> new BoardState.BeforePointOfNoReturn(step)) == CutOffAnswer.MARK_DONE;
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        return ask(() -> new BoardState.CutOff(step));
    }

    @Override
    public boolean acceptEdits(List<String> findings) {
        return ask(() -> new BoardState.ChangesFound(true, board.next(), findings)) == CutOffAnswer.RUN_AGAIN;
    }

    @Override
    public boolean acceptDrift(String finding) {
        return ask(() -> new BoardState.ChangesFound(false, board.next(), List.of(finding))) == CutOffAnswer.RUN_AGAIN;
    }

    /** The person's word; ignored where nothing was asked. */
    void answer(CutOffAnswer answer) {
        open.complete(answer);
    }

    /** @param question made on the window's thread */
    private CutOffAnswer ask(Supplier<BoardState> question) {
        CompletableFuture<CutOffAnswer> answer = new CompletableFuture<>();
        open = answer;
        windowThread.execute(() -> board.stateProperty().set(question.get()));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CutOffAnswer.STOP;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer never fails", e);
        }
    }
}
