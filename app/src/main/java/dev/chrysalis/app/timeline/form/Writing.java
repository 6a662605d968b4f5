package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.edit.StepDraft;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.StepId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The forms in which somebody writes just now; each stays open until it is saved or cancelled. FX thread only. */
public final class Writing {

    private final Editing editing;
    private final Messages messages;
    private final Consumer<Subject> closed;
    private final Map<Place, EditForm> open = new HashMap<>();

    /** @param closed told when there is nothing more to write of a subject */
    public Writing(Editing editing, Messages messages, Consumer<Subject> closed) {
        this.editing = editing;
        this.messages = messages;
        this.closed = closed;
    }

    /** What is being written of a subject. */
    public Optional<EditForm> of(Subject subject) {
        return Optional.ofNullable(open.get(place(subject)));
    }

    /**
     * Begins to write a subject; what may not be written is left alone.
     *
     * @param shown told the form, which may take a moment: a step's file is read first
     */
    public void begin(Subject subject, Consumer<EditForm> shown) {
        if (editing.against(subject).isPresent()) {
            return;
        }
        if (subject instanceof Subject.OfStep step) {
            step(step.step(), subject, shown);
        } else if (subject instanceof Subject.OfPhase card) {
            editing.model().phase(card).ifPresent(phase ->
                    open(subject, new PhaseForm(editing, messages, card, phase).form(() -> close(subject)), shown));
        } else if (subject instanceof Subject.OfRelease named) {
            editing.model().release(named.release()).ifPresent(release ->
                    open(subject, new ReleaseForm(editing, messages, release.release()).form(() -> close(subject)), shown));
        }
    }

    private void step(StepId id, Subject subject, Consumer<EditForm> shown) {
        editing.model().release(id.release()).flatMap(release -> release.release().step(id)).ifPresent(step ->
                editing.edits().read(id, text ->
                        open(subject, new StepForm(editing, messages, StepDraft.of(step, text)).form(() -> close(subject)), shown)));
    }

    private void open(Subject subject, EditForm form, Consumer<EditForm> shown) {
        open.put(place(subject), form);
        shown.accept(form);
    }

    private void close(Subject subject) {
        open.remove(place(subject));
        closed.accept(subject);
    }

    private Place place(Subject subject) {
        return new Place(editing.folder(), subject);
    }

    /** The same release may be in another project, too. */
    private record Place(Optional<Path> folder, Subject subject) {
    }
}
