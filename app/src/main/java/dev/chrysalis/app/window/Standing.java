package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.project.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which phase of which release stands on the board, and how far it is. */
final class Standing {

    private final Workspace workspace;
    private final Board board;
    private final ReadOnlyObjectWrapper<Optional<Release>> release = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PhaseName> phase = new ReadOnlyObjectWrapper<>(PhaseName.EXPAND);
    private RunState state = RunState.EMPTY;
    private boolean resting;

    Standing(Workspace workspace, Board board) {
        this.workspace = workspace;
        this.board = board;
    }

    ReadOnlyObjectProperty<Optional<Release>> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PhaseName> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    List<Release> releases() {
        return workspace.projectProperty().get().map(Project::releases).orElse(List.of());
    }

    /** Takes what the target says of itself, and shows what comes next. */
    void follow() {
        state = workspace.runState();
        show();
    }

    /** Shows what comes next by what is known: the target, and what was recorded since. */
    void show() {
        Optional<Release> chosen = workspace.selectedRelease().filter(this::open).or(this::current)
                .or(() -> releases().stream().filter(this::open).findFirst());
        release.set(chosen);
        chosen.ifPresent(found -> phase.set(nextPhase(found)));
        resting = false;
        showHere();
    }

    /** Shows how a run ended until somebody goes on, whatever the target says meanwhile. */
    void rest(Optional<BoardState> trouble) {
        if (release.get().filter(shown -> nextPhase(shown).compareTo(phase.get()) < 0).isPresent()) {
            show();
        } else {
            showHere();
        }
        trouble.ifPresent(board.stateProperty()::set);
        resting = true;
    }

    /** Whether the board shows how a run ended. */
    boolean isResting() {
        return resting;
    }

    boolean passedPointOfNoReturn(PhaseName from) {
        return release.get().stream().flatMap(Release::steps)
                .filter(step -> step.id().phase().compareTo(from) >= 0 && step.isPointOfNoReturn())
                .anyMatch(step -> state.release(step.id().release()).step(step.id()).state() == StepState.DONE);
    }

    private void showHere() {
        showSteps();
        board.stateProperty().set(board.next().<BoardState>map(BoardState.Ready::new)
                .orElseGet(() -> release.get().map(this::withoutSteps).orElseGet(BoardState.Idle::new)));
    }

    private BoardState withoutSteps(Release chosen) {
        PhaseName shown = phase.get();
        ReleaseProgress progress = state.release(chosen.name());
        boolean over = shown == PhaseName.CONTRACT ? !open(chosen) : progress.isComplete(chosen.phase(shown));
        return over ? new BoardState.PhaseDone(shown) : new BoardState.ToFinish(shown);
    }

    /** Takes what a run has just written. */
    void record(JournalEntry entry) {
        state = state.after(entry);
        entry.event().stepId().flatMap(id -> release.get().flatMap(chosen -> chosen.step(id))).ifPresent(step -> {
            if (phase.get() != step.id().phase()) {
                phase.set(step.id().phase());
            }
            showSteps();
            StepState now = state.release(step.id().release()).step(step.id()).state();
            if (now == StepState.STARTED) {
                board.stateProperty().set(new BoardState.Running(step));
            } else if (now == StepState.UNDO_STARTED) {
                board.stateProperty().set(new BoardState.RollingBack(Optional.of(step)));
            }
        });
    }

    private void showSteps() {
        board.steps().setAll(release.get().map(chosen -> chosen.phase(phase.get()).steps().stream()
                .map(step -> new BoardStep(step, state.release(chosen.name()).step(step.id()), expected(step))).toList())
                .orElse(List.of()));
    }

    private Optional<Duration> expected(Step step) {
        return Optional.ofNullable(workspace.simulations().get(step.id().release()))
                .flatMap(simulation -> simulation.steps().stream().filter(rehearsed -> rehearsed.step().equals(step.id())
                        && !rehearsed.skipped()).findFirst().map(rehearsed -> rehearsed.took()))
                .or(step::estimate);
    }

    private boolean open(Release candidate) {
        return state.release(candidate.name()).state() != ReleaseState.CLOSED;
    }

    private Optional<Release> current() {
        return state.current().flatMap(name -> releases().stream().filter(candidate -> candidate.name().equals(name)).findFirst())
                .filter(this::open);
    }

    private PhaseName nextPhase(Release chosen) {
        return state.release(chosen.name()).nextPhase(chosen).map(Phase::name).orElse(PhaseName.CONTRACT);
    }
}
