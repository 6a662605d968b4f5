package dev.chrysalis.app.timeline;

import dev.chrysalis.plan.Release;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was edited, so that it can be taken back and done again. */
final class Edits {

    /** One edit of one release. */
    record Edit(Release before, Release after) {
    }

    private final Consumer<Release> writer;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** @param writer writes a release into its folder */
    Edits(Consumer<Release> writer) {
        this.writer = writer;
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    void perform(Edit edit) {
        done.push(edit);
        undone.clear();
        write(edit.after());
    }

    void undo() {
        Optional.ofNullable(done.poll()).ifPresent(edit -> {
            undone.push(edit);
            write(edit.before());
        });
    }

    void redo() {
        Optional.ofNullable(undone.poll()).ifPresent(edit -> {
            done.push(edit);
            write(edit.after());
        });
    }

    /** Forgets everything: another project was opened. */
    void forget() {
        done.clear();
        undone.clear();
        tell();
    }

    private void write(Release release) {
        tell();
        writer.accept(release);
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
