package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Work;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.file.FolderChange;
import dev.chrysalis.project.release.ReleaseEditor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What a person changes in the project's releases. Each change is written at once, one after the other, and can be taken back and
 * made again. FX thread only.
 */
public final class Edits {

    private final Workspace workspace;
    private final Chrysalis engine;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Deque<FolderChange> done = new ArrayDeque<>();
    private final Deque<FolderChange> undone = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean writing;

    public Edits(Workspace workspace, Chrysalis engine, Background background, Faults faults, Messages messages) {
        this.workspace = workspace;
        this.engine = engine;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Changes a release; what cannot be written, or could not be read afterwards, is shown and changes nothing. */
    public void perform(String release, Function<ReleaseEditor, FolderChange> edit) {
        perform(release, edit, () -> {
        }, faults::show);
    }

    /**
     * @param written told when it is
     * @param failed  told instead of everybody
     */
    public void perform(String release, Function<ReleaseEditor, FolderChange> edit, Runnable written, Consumer<ChrysalisException> failed) {
        workspace.projectProperty().get()
                .ifPresent(project -> write(release, report -> edit.apply(engine.edit(project, release)), change -> {
            if (!change.isEmpty()) {
                done.push(change);
                undone.clear();
            }
            written.run();
        }, failed));
    }

    /** Reads the file of a step. */
    public void read(StepId step, Consumer<String> text) {
        workspace.projectProperty().get().ifPresent(project -> background.start(messages.get("timeline.job.read", step.number()),
                report -> engine.edit(project, step.release()).text(step), text, faults::show));
    }

    public void undo() {
        Optional.ofNullable(done.poll()).ifPresent(change -> make(change.reversed(), back -> undone.push(back.reversed())));
    }

    public void redo() {
        Optional.ofNullable(undone.poll()).ifPresent(change -> make(change, done::push));
    }

    /** Forgets everything: another project was opened. */
    public void forget() {
        done.clear();
        undone.clear();
        tell();
    }

    private void make(FolderChange change, Consumer<FolderChange> keep) {
        tell();
        write(change.release(), report -> {
            change.make();
            return change;
        }, keep, faults::show);
    }

    private void write(String release, Work<FolderChange> work, Consumer<FolderChange> keep, Consumer<ChrysalisException> failed) {
        Optional<Project> project = workspace.projectProperty().get();
        waiting.add(() -> background.start(messages.get("timeline.job.write", release), work, change -> {
            if (workspace.projectProperty().get().map(Project::folder).equals(project.map(Project::folder))) {
                keep.accept(change);
                show(change);
            }
            next();
        }, fault -> {
            failed.accept(fault);
            next();
        }));
        if (!writing) {
            next();
        }
    }

    private void show(FolderChange change) {
        tell();
        change.step().ifPresentOrElse(step -> workspace.selection().selectStep(step),
                () -> change.reversed().step().ifPresent(gone -> workspace.selection().selectPhase(gone.release(), gone.phase())));
        workspace.reload();
    }

    private void next() {
        Optional<Runnable> following = Optional.ofNullable(waiting.poll());
        writing = following.isPresent();
        following.ifPresent(Runnable::run);
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
