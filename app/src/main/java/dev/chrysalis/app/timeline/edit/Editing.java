package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.workspace.Selection;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** What may be changed of the releases that are shown, and the changes themselves. FX thread only. */
public final class Editing {

    private final Workspace workspace;
    private final Edits edits;
    private final TimelineWords words;
    private final Supplier<TimelineModel> model;

    /** @param model the releases as they stand when it is asked */
    public Editing(Workspace workspace, Edits edits, TimelineWords words, Supplier<TimelineModel> model) {
        this.workspace = workspace;
        this.edits = edits;
        this.words = words;
        this.model = model;
    }

    public TimelineModel model() {
        return model.get();
    }

    public TimelineWords words() {
        return words;
    }

    /** Of the project that is open. */
    public Optional<Path> folder() {
        return workspace.projectProperty().get().map(Project::folder);
    }

    public Selection selection() {
        return workspace.selection();
    }

    /** Writes changes, takes them back and makes them again. */
    public Edits edits() {
        return edits;
    }

    /** What may be changed of the releases as they stand now. */
    public EditRules rules() {
        return new EditRules(model(), words, workspace.runProperty().get().isPresent());
    }

    /** Why a person may not write what is selected; what may be written is empty. */
    public Optional<String> against(Subject subject) {
        if (subject instanceof Subject.OfStep step) {
            return rules().againstChange(step.step());
        }
        if (subject instanceof Subject.OfPhase card) {
            return rules().againstRelease(card.release()).or(() -> rescheduling(card).flatMap(Rescheduling::againstAny));
        }
        return subject instanceof Subject.OfRelease release ? rules().againstRelease(release.release()) : Optional.empty();
    }

    /** Where a phase may stand; empty where there is none. */
    public Optional<Rescheduling> rescheduling(Subject.OfPhase card) {
        return Rescheduling.of(model(), words, card);
    }

    /** A card moved to about a moment; nothing is written yet. */
    public Optional<Drag> moved(Subject.OfPhase card, LocalDateTime to, Duration snap) {
        return rescheduling(card).map(rescheduling -> rescheduling.to(to, snap));
    }

    /** A step over the open cards of a picture; nothing is written yet. */
    public Drag moved(StepId step, Picture picture, double x, double y) {
        return new StepDragging(model(), words, rules(), step).at(picture, x, y);
    }

    /** Leaves a card where it was dragged; where it may not stand nothing changes. */
    public void drop(Drag.OfCard moved) {
        if (moved.refusal().isEmpty()) {
            rescheduling(moved.card()).ifPresent(rescheduling -> edits.perform(moved.card().release(),
                    editor -> editor.schedule(moved.card().phase(), rescheduling.at(moved.to()))));
        }
    }

    /** Leaves a step where it was dragged; where it may not stay nothing changes. */
    public void drop(StepId step, Picture picture, double x, double y) {
        new StepDragging(model(), words, rules(), step).place(picture, x, y).ifPresent(gap ->
                edits.perform(step.release(), editor -> editor.move(step, gap.phase(), gap.place())));
    }

    /** Writes a new release with one step to begin with in each phase that needs one. */
    public void create(NewRelease asked) {
        Release release = asked.release(model());
        selection().selectRelease(release.name());
        edits.perform(release.name(), editor -> editor.begin(release));
    }
}
