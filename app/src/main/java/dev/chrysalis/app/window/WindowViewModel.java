package dev.chrysalis.app.window;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The maintenance board: which phase of which release is run, and what comes next. */
public final class WindowViewModel {

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Clock clock;
    private final Board board = new Board();
    private final Standing standing;
    private final RunInHand hand;
    private final KeptAside kept;

    /** @param windowThread runs what touches the board: {@code Platform::runLater} */
    public WindowViewModel(Chrysalis engine, Workspace workspace, Background background, Faults faults, Messages messages, Clock clock,
                           Executor windowThread) {
        this.engine = engine;
        this.workspace = workspace;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.clock = clock;
        this.standing = new Standing(workspace, board);
        this.hand = new RunInHand(workspace, background, messages, clock, windowThread, board, standing);
        this.kept = new KeptAside(engine, workspace, background, faults, messages, hand);
    }

    Board board() {
        return board;
    }

    /** The run that goes on, where one does. */
    RunInHand hand() {
        return hand;
    }

    KeptAside kept() {
        return kept;
    }

    ReadOnlyObjectProperty<Optional<Release>> releaseProperty() {
        return standing.releaseProperty();
    }

    ReadOnlyObjectProperty<PhaseName> phaseProperty() {
        return standing.phaseProperty();
    }

    List<Release> releases() {
        return standing.releases();
    }

    Optional<Environment> target() {
        return workspace.targetProperty().get();
    }

    ZoneId zone() {
        return workspace.zone();
    }

    boolean production() {
        return target().map(Environment::production).orElse(false);
    }

    /** Shows where the target stands now, unless a run goes on or has just ended: then the board shows that. */
    void follow() {
        if (!board.stateProperty().get().active() && !standing.isResting()) {
            standing.follow();
        }
    }

    /** Begins anew with another project. */
    void open() {
        if (!board.stateProperty().get().active()) {
            standing.follow();
        }
    }

    /** What an earlier run left unfinished, and what was edited or lost since it was applied; whole sentences. */
    List<String> findings() {
        return workspace.statusProperty().get()
                .map(status -> Stream.concat(status.unfinished().stream(), status.warnings().stream()).toList())
                .orElse(List.of());
    }

    /** Who runs a release on the target from elsewhere, as a sentence of the engine; empty where nobody does. */
    Optional<String> othersRun() {
        return workspace.othersRun();
    }

    void choose(Release chosen) {
        workspace.selection().selectRelease(chosen.name());
        open();
    }

    /** Goes on to the phase after the one that is done. */
    void goOn() {
        standing.show();
        workspace.refresh();
    }

    /** Performs the phase on the board, or what is left of it. */
    void run(boolean skipSoak) {
        Release performed = releaseProperty().get().orElseThrow();
        Environment environment = target().orElseThrow();
        RunRequest request = request(performed, skipSoak);
        hand.begin("window.job.run", performed, environment,
                (database, operator, observer, control) -> engine.run(database, request, operator, observer, control));
    }

    /** Whether a step of this phase, or of one after it, is done that cannot be undone. */
    boolean passedPointOfNoReturn(PhaseName from) {
        return standing.passedPointOfNoReturn(from);
    }

    /** What taking the current release back to the start of a phase would do. */
    void previewRollback(PhaseName to, Consumer<RollbackPreview> then) {
        workspace.projectProperty().get().ifPresent(project -> target().ifPresent(environment ->
                background.start(messages.get("window.job.preview"),
                        report -> engine.previewRollback(workspace.databases().of(environment), project, to), then, faults::show)));
    }

    void rollBack(PhaseName to) {
        Project project = workspace.projectProperty().get().orElseThrow();
        Release performed = releaseProperty().get().orElseThrow();
        hand.begin("window.job.rollback", performed, target().orElseThrow(),
                (database, operator, observer, control) -> engine.rollBack(database, project, to, operator, observer, control));
        board.stateProperty().set(new BoardState.RollingBack(Optional.empty()));
    }

    /** What a step's executable holds, read beside the window; one that is not there is told of when it is run. */
    void readScript(Step step, StepAction.Script script, Consumer<String> then) {
        releaseFolder().ifPresent(folder -> background.start(messages.get("window.job.script", step.id().number()),
                report -> Files.readString(folder.resolve(script.file())), then, fault -> { }));
    }

    /** The maintenance window that is open or comes next, against what remains; empty where none is known. */
    Optional<TimeStrip> timeStrip() {
        return workspace.projectProperty().get()
                .flatMap(project -> new TimePlan(project, clock).strip(board.steps(), releaseProperty().get(), phaseProperty().get()));
    }

    /** What is expected to come after the step on the board: on the way back, the one before it that is still to be undone. */
    Optional<BoardStep> after(Step current) {
        List<BoardStep> steps = new ArrayList<>(board.steps());
        boolean back = goingBack();
        if (back) {
            Collections.reverse(steps);
        }
        return steps.stream().dropWhile(step -> !step.step().id().equals(current.id())).skip(1)
                .filter(step -> back ? step.progress().mayHaveEffect() : !step.done()).findFirst();
    }

    /** Whether the step on the board is being undone, or its undo failed just now. */
    boolean goingBack() {
        BoardState state = board.stateProperty().get();
        return state instanceof BoardState.RollingBack || (state.active() || state instanceof BoardState.Failed)
                && state.step().flatMap(board::step).map(step -> step.progress().state())
                .filter(known -> known == StepState.UNDO_STARTED || known == StepState.UNDO_FAILED).isPresent();
    }

    /** Exactly what the step on the board runs, forward or back. */
    String text(Step step, Optional<String> script) {
        return goingBack() ? step.undo().accept(new UndoText(messages, step, script))
                : step.action().accept(new ActionText(messages, step,
                        board.step(step).map(known -> known.progress().waves()).orElse(Set.of()), script));
    }

    private RunRequest request(Release performed, boolean skipSoak) {
        Project project = workspace.projectProperty().get().orElseThrow();
        return new RunRequest(performed, phaseProperty().get(), true, releaseFolder().orElseThrow(), project.limits(),
                production(), skipSoak, Optional.empty());
    }

    private Optional<Path> releaseFolder() {
        return workspace.projectProperty().get().flatMap(project -> releaseProperty().get()
                .map(performed -> project.folder().resolve("releases").resolve(performed.name())));
    }
}
