package dev.chrysalis.app.timeline;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.edit.Edits;
import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Selection;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/** What the timeline shows and what can be done on it. Knows no toolkit but its properties; FX thread only. */
public final class TimelineViewModel {

    private static final double SNAP_PIXELS = 14;
    private static final TimelineModel NOTHING = new TimelineModel(List.of(), List.of(), LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC));

    private final Workspace workspace;
    private final Messages messages;
    private final TimelineWords words;
    private final Clock clock;
    private final Edits edits;
    private final Editing editing;
    private final ReadOnlyObjectWrapper<Scenery> scenery = new ReadOnlyObjectWrapper<>(
            Scenery.of(NOTHING, Viewport.from(0, 0, 1, NOTHING.now())));
    private final ChangeListener<Object> reread = (property, before, after) -> read();
    private final ChangeListener<Object> reselect = (property, before, after) -> select();
    private Optional<Project> shown = Optional.empty();
    private Camera camera = new Camera(NOTHING, Set.of());
    private boolean placed;
    /** Empty until somebody opens or closes it: then it stands where there is much room. */
    private Optional<Boolean> legend = Optional.empty();

    public TimelineViewModel(Workspace workspace, Chrysalis engine, Background background, Faults faults, Messages messages, Clock clock) {
        this.workspace = workspace;
        this.messages = messages;
        this.words = new TimelineWords(messages);
        this.clock = clock;
        this.edits = new Edits(workspace, engine, background, faults, messages);
        this.editing = new Editing(workspace, edits, words, this::model);
    }

    /** Begins to follow the workspace. */
    public void attach() {
        workspace.projectProperty().addListener(reread);
        workspace.statusProperty().addListener(reread);
        workspace.runProperty().addListener(reread);
        workspace.selection().phaseProperty().addListener(reselect);
        workspace.selection().releaseProperty().addListener(reselect);
        workspace.selection().stepProperty().addListener(reselect);
        read();
        select();
    }

    public void detach() {
        workspace.projectProperty().removeListener(reread);
        workspace.statusProperty().removeListener(reread);
        workspace.runProperty().removeListener(reread);
        workspace.selection().phaseProperty().removeListener(reselect);
        workspace.selection().releaseProperty().removeListener(reselect);
        workspace.selection().stepProperty().removeListener(reselect);
    }

    /** Everything that is to be drawn. */
    public ReadOnlyObjectProperty<Scenery> sceneryProperty() {
        return scenery.getReadOnlyProperty();
    }

    TimelineWords words() {
        return words;
    }

    Editing editing() {
        return editing;
    }

    Workspace workspace() {
        return workspace;
    }

    TimelineModel model() {
        return scenery.get().model();
    }

    Viewport viewport() {
        return scenery.get().viewport();
    }

    Camera camera() {
        return camera;
    }

    Situation situation() {
        return Situation.of(model(), words);
    }

    /** Whether an earlier run ended in the middle of a step, and nobody runs. */
    private boolean isCutOff() {
        return workspace.statusProperty().get().filter(status -> !status.unfinished().isEmpty()).isPresent()
                && workspace.runProperty().get().isEmpty();
    }

    /** The picture has another size; the first time it shows the releases around now. */
    void resize(double width, double height) {
        look(viewport().sized(width, height));
        placeFirst();
    }

    void look(Viewport viewport) {
        show(model(), viewport, scenery.get().selected(), scenery.get().unfolded(), scenery.get().drag());
    }

    void zoom(double pointerX, double factor) {
        look(camera().zoomed(viewport(), pointerX, factor));
    }

    void pan(double byX) {
        look(camera().panned(viewport(), byX));
    }

    /** The usual picture of a level around what is selected, else around now; a release is opened as a whole where there is room. */
    Viewport at(Level level) {
        Optional<TimelineRelease> release = workspace.selection().releaseProperty().get().flatMap(model()::release);
        LocalDateTime moment = selectedPhase().flatMap(model()::phase).map(TimelinePhase::span)
                .or(() -> release.flatMap(TimelineRelease::span))
                .map(Span::start).orElse(model().now());
        return release.or(() -> model().current()).filter(found -> level == Level.STEPS)
                .map(found -> camera().opened(viewport(), found, moment)).orElseGet(() -> camera().at(viewport(), level, moment));
    }

    void select(Subject subject) {
        Selection selection = workspace.selection();
        if (subject instanceof Subject.OfRelease release) {
            selection.selectRelease(release.release());
        } else if (subject instanceof Subject.OfPhase phase) {
            selection.selectPhase(phase.release(), phase.phase());
        } else if (subject instanceof Subject.OfStep step) {
            selection.selectStep(step.step());
        } else if (subject instanceof Subject.Beyond beyond) {
            look(camera().revealing(viewport(), beyond.card()));
        } else if (subject instanceof Subject.OfLegend) {
            toggleLegend();
        } else if (subject instanceof Subject.OfFold fold) {
            unfold(new Span(fold.from(), fold.to()));
        }
    }

    /** Explains the icons of steps, or no longer. */
    void toggleLegend() {
        legend = Optional.of(!scenery.get().legend());
        look(viewport());
    }

    void reveal(Subject.OfPhase card) {
        look(camera().revealing(viewport(), card));
    }

    void clearSelection() {
        workspace.selection().clear();
    }

    /** The selected card: of a step, the phase that it belongs to. */
    Optional<Subject.OfPhase> selectedPhase() {
        Selection selection = workspace.selection();
        return selection.releaseProperty().get().flatMap(release -> selection.phaseProperty().get()
                .map(phase -> new Subject.OfPhase(release, phase)));
    }

    /** Releases and steps whose names hold every word. */
    List<Found> find(String typed) {
        return new Finding(model(), words, messages.locale()).find(typed);
    }

    /** Moves a card to about a moment without writing anything yet; says whether it may stand there. */
    void drag(Subject.OfPhase card, LocalDateTime to) {
        Duration snap = Duration.ofMinutes(Math.min(3 * 1_440, (long) (SNAP_PIXELS / viewport().pixelsPerDay() * 1_440)));
        drag(editing.moved(card, to, snap));
    }

    /** Moves a step over the open cards of a picture without writing anything yet; says whether it may be left there. */
    void drag(StepId step, Picture picture, double x, double y) {
        drag(Optional.of(editing.moved(step, picture, x, y)));
    }

    private void drag(Optional<Drag> drag) {
        show(model(), viewport(), scenery.get().selected(), scenery.get().unfolded(), drag);
    }

    /** Leaves the dragged card where it is. */
    void drop() {
        Optional<Drag> dragged = scenery.get().drag();
        endDrag();
        dragged.filter(Drag.OfCard.class::isInstance).map(Drag.OfCard.class::cast).ifPresent(editing::drop);
    }

    /** Leaves the dragged step where it is. */
    void drop(StepId step, Picture picture, double x, double y) {
        endDrag();
        editing.drop(step, picture, x, y);
    }

    void endDrag() {
        drag(Optional.empty());
    }

    private void unfold(Span quiet) {
        Set<Span> unfolded = new HashSet<>(scenery.get().unfolded());
        if (!unfolded.remove(quiet)) {
            unfolded.add(quiet);
        }
        double x = camera().placeOf(viewport(), quiet.start());
        show(model(), viewport(), scenery.get().selected(), unfolded, Optional.empty());
        look(camera().anchored(viewport(), quiet.start(), x));
    }

    private void read() {
        Optional<Project> project = workspace.projectProperty().get();
        if (!project.map(Project::folder).equals(shown.map(Project::folder))) {
            edits.forget();
            placed = false;
        }
        shown = project;
        TimelineModel before = model();
        TimelineModel model = project.map(open -> new Reading(open, workspace.runState(), clock.instant(), workspace::mark, isCutOff())
                .model())
                .orElse(NOTHING);
        show(model, viewport(), scenery.get().selected(), scenery.get().unfolded(), Optional.empty());
        placeFirst();
        revealNew(before);
    }

    /** A release that was just written is seen, wherever it stands. */
    private void revealNew(TimelineModel before) {
        workspace.selection().releaseProperty().get().filter(name -> !before.releases().isEmpty() && before.release(name).isEmpty())
                .flatMap(model()::release).flatMap(release -> release.cards().stream().findFirst()).ifPresent(this::reveal);
    }

    private void placeFirst() {
        if (!placed && viewport().width() > 0 && !model().releases().isEmpty()) {
            placed = true;
            look(camera().at(viewport(), Level.RELEASES, model().now()));
        }
    }

    private void select() {
        Selection selection = workspace.selection();
        Optional<Subject> step = selection.stepProperty().get().map(Subject.OfStep::new);
        Optional<Subject> phase = selectedPhase().map(Subject.class::cast);
        Optional<Subject> release = selection.releaseProperty().get().map(Subject.OfRelease::new);
        show(model(), viewport(), step.or(() -> phase).or(() -> release), scenery.get().unfolded(), scenery.get().drag());
    }

    private void show(TimelineModel model, Viewport viewport, Optional<Subject> selected, Set<Span> unfolded, Optional<Drag> drag) {
        if (model != model() || !unfolded.equals(scenery.get().unfolded())) {
            camera = new Camera(model, unfolded);
        }
        scenery.set(new Scenery(model, viewport, selected, unfolded, drag, legend.orElse(!viewport.frame().isSmall())));
    }
}
