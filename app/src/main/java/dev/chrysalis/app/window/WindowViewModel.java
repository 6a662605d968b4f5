package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.project.Environment;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.Operator.CutOffAnswer;
import dev.chrysalis.run.RollbackPreview;
import dev.chrysalis.run.RunControl;
import dev.chrysalis.run.RunObserver;
import dev.chrysalis.run.RunOutcome;
import dev.chrysalis.run.RunRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The maintenance board: which phase of which release is run, and all that may be asked of the run. */
public final class WindowViewModel {

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Clock clock;
    private final Executor windowThread;
    private final Board board = new Board();
    private final BoardOperator operator;
    private final ReadOnlyObjectWrapper<Optional<Release>> release = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PhaseName> phase = new ReadOnlyObjectWrapper<>(PhaseName.EXPAND);
    private final List<JournalEntry> recorded = new ArrayList<>();
    private RunControl control = new RunControl();
    private RunState state = RunState.EMPTY;

    /** @param windowThread runs what touches the board: {@code Platform::runLater} */
    public WindowViewModel(Chrysalis engine, Workspace workspace, Background background, Faults faults, Messages messages, Clock clock,
                           Executor windowThread) {
        this.engine = engine;
        this.workspace = workspace;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.clock = clock;
        this.windowThread = windowThread;
        this.operator = new BoardOperator(System.getProperty("user.name"), windowThread, board.stateProperty()::set);
    }

    Board board() {
        return board;
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

    Optional<Environment> target() {
        return workspace.targetProperty().get();
    }

    boolean production() {
        return target().map(Environment::production).orElse(false);
    }

    /** Shows where the target stands now, unless a run goes on: then the board shows that. */
    void follow() {
        if (board.stateProperty().get().active()) {
            return;
        }
        state = workspace.runState();
        Optional<Release> chosen = workspace.selectedRelease().filter(this::open).or(this::current)
                .or(() -> releases().stream().filter(this::open).findFirst());
        release.set(chosen);
        chosen.ifPresent(found -> phase.set(nextPhase(found)));
        showNext();
    }

    private void showNext() {
        showSteps();
        board.stateProperty().set(nextStep().<BoardState>map(BoardState.Ready::new)
                .orElseGet(() -> release.get().isPresent() ? new BoardState.PhaseDone(phase.get()) : new BoardState.Idle()));
    }

    void choose(Release chosen) {
        workspace.selection().selectRelease(chosen.name());
        follow();
    }

    /** Goes on to the phase after the one that is done. */
    void goOn() {
        workspace.refresh();
        follow();
    }

    /** Performs the phase on the board, or what is left of it. */
    void run(boolean skipSoak) {
        work("window.job.run", (database, observer) -> release.get().map(chosen -> engine.run(database, request(chosen, skipSoak), operator,
                observer, control)).orElseThrow());
    }

    /** What taking the current release back to the start of a phase would do. */
    void previewRollback(PhaseName to, Consumer<RollbackPreview> then) {
        withTarget((database, project) -> background.start(messages.get("window.job.preview"),
                report -> engine.previewRollback(database.get(), project, to), then, faults::show));
    }

    void rollBack(PhaseName to) {
        Project project = workspace.projectProperty().get().orElseThrow();
        work("window.job.rollback", (database, observer) -> {
            windowThread.execute(() -> board.stateProperty().set(new BoardState.RollingBack(Optional.empty())));
            return engine.rollBack(database, project, to, operator, observer, control);
        });
    }

    void answer(CutOffAnswer answer) {
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

    /** The maintenance window that is open or comes next, against what remains; empty where none is known. */
    Optional<TimeStrip> timeStrip() {
        return workspace.projectProperty().get().flatMap(project -> new TimePlan(project, clock).strip(board.steps(), release.get(), phase.get()));
    }

    /** What is expected to come after the step on the board. */
    Optional<BoardStep> after(Step current) {
        return board.steps().stream().dropWhile(step -> !step.step().id().equals(current.id())).skip(1)
                .filter(step -> !step.done()).findFirst();
    }

    private interface RunWork {

        RunOutcome perform(Database database, RunObserver observer);
    }

    private interface TargetWork {

        void perform(java.util.function.Supplier<Database> database, Project project);
    }

    private void withTarget(TargetWork work) {
        workspace.projectProperty().get().ifPresent(project -> target().ifPresent(environment ->
                work.perform(() -> workspace.databases().of(environment), project)));
    }

    private void work(String jobKey, RunWork work) {
        Release performed = release.get().orElseThrow();
        Environment environment = target().orElseThrow();
        control = new RunControl();
        board.pausedProperty().set(false);
        board.stoppingProperty().set(false);
        recorded.clear();
        board.stateProperty().get().step().ifPresent(step -> board.stateProperty().set(new BoardState.Running(step)));
        hold(performed, environment);
        RunControl mine = control;
        BoardObserver observer = new BoardObserver(board, this::record, messages, clock.withZone(zone()), windowThread);
        background.start(messages.get(jobKey, messages.get("phase." + phase.get().folder()), environment.name()), report -> {
            report.onCancel(mine::cancel);
            return work.perform(workspace.databases().of(environment), observer);
        }, this::end, fault -> end(new RunOutcome.Failed(board.stateProperty().get().step().orElse(null), fault)));
    }

    private java.time.ZoneId zone() {
        return workspace.projectProperty().get().map(Project::zone).orElse(java.time.ZoneOffset.UTC);
    }

    private void hold(Release performed, Environment environment) {
        String since = LocalTime.now(clock.withZone(zone())).withNano(0).toString();
        workspace.runProperty().set(Optional.of(new RunInProgress(performed.name(), phase.get(), environment.production(),
                messages.get("window.holder", operator.name(), since))));
    }

    private void record(JournalEntry entry) {
        recorded.add(entry);
        state = state.after(entry);
        JournalEvent event = entry.event();
        event.stepId().flatMap(id -> release.get().flatMap(chosen -> chosen.step(id))).ifPresent(step -> {
            StepState now = state.release(step.id().release()).step(step.id()).state();
            if (now == StepState.STARTED) {
                board.stateProperty().set(new BoardState.Running(step));
            } else if (now == StepState.UNDO_STARTED) {
                board.stateProperty().set(new BoardState.RollingBack(Optional.of(step)));
            }
        });
        showSteps();
        logOf(event).ifPresent(text -> board.say(new LogLine(LocalTime.ofInstant(entry.at(), zone()), text,
                event instanceof JournalEvent.StepFailed || event instanceof JournalEvent.UndoFailed)));
    }

    private Optional<String> logOf(JournalEvent event) {
        return new BoardLog(messages).line(event);
    }

    private void end(RunOutcome outcome) {
        workspace.runProperty().set(Optional.empty());
        board.fillProperty().set(Optional.empty());
        board.lookProperty().set(Optional.empty());
        board.stateProperty().set(outcome.accept(new OutcomeReading(messages, board.stateProperty().get().step())).orElseGet(
                () -> new BoardState.Idle()));
        boolean troubled = board.stateProperty().get() instanceof BoardState.Failed;
        workspace.refresh();
        if (!troubled) {
            RunState reached = state;
            follow();
            state = reached;
            showNext();
        }
    }

    private RunRequest request(Release performed, boolean skipSoak) {
        Project project = workspace.projectProperty().get().orElseThrow();
        return new RunRequest(performed, phase.get(), true, project.folder().resolve("releases").resolve(performed.name()),
                project.limits(), production(), skipSoak, Optional.empty());
    }

    private void showSteps() {
        board.steps().setAll(release.get().map(chosen -> chosen.phase(phase.get()).steps().stream()
                .map(step -> new BoardStep(step, state.release(chosen.name()).step(step.id()), expected(step))).toList()).orElse(List.of()));
    }

    private Optional<Duration> expected(Step step) {
        return Optional.ofNullable(workspace.simulations().get(step.id().release()))
                .flatMap(simulation -> simulation.steps().stream().filter(rehearsed -> rehearsed.step().equals(step.id())
                        && !rehearsed.skipped()).findFirst().map(rehearsed -> rehearsed.took()))
                .or(step::estimate);
    }

    private Optional<Step> nextStep() {
        return board.steps().stream().filter(step -> !step.done()).map(BoardStep::step).findFirst();
    }

    private boolean open(Release candidate) {
        return state.release(candidate.name()).state() != ReleaseState.CLOSED;
    }

    private Optional<Release> current() {
        return state.current().flatMap(name -> releases().stream().filter(candidate -> candidate.name().equals(name)).findFirst())
                .filter(this::open);
    }

    private PhaseName nextPhase(Release chosen) {
        ReleaseProgress progress = state.release(chosen.name());
        return Arrays.stream(PhaseName.values())
                .filter(name -> progress.phase(name).flatMap(PhaseProgress::finished).isEmpty()).findFirst().orElse(PhaseName.CONTRACT);
    }
}
