package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.form.EditForm;
import dev.chrysalis.app.timeline.form.Writing;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is selected, told in full, or the form in which it is written. FX thread only. */
public final class Inspector extends BorderPane {

    private static final double WIDE = 320;
    private static final double NARROW = 248;

    private final Editing editing;
    private final Workspace workspace;
    private final Messages messages;
    private final Navigation navigation;
    private final Runnable openSteps;
    private final Consumer<Path> openFile;
    private final VBox content = new VBox();
    private final HBox below = new HBox(10);
    private final InspectorButtons buttons;
    private final InspectorHead head;
    private final Writing writing;

    /**
     * @param openSteps shows the selected release so near that its steps are seen
     * @param openFile  shows a file in the program that people use for it
     */
    public Inspector(Editing editing, Workspace workspace, Messages messages, Navigation navigation, Runnable openSteps,
                     Consumer<Path> openFile) {
        this.editing = editing;
        this.workspace = workspace;
        this.messages = messages;
        this.navigation = navigation;
        this.openSteps = openSteps;
        this.openFile = openFile;
        buttons = new InspectorButtons(messages);
        head = new InspectorHead(editing, buttons);
        writing = new Writing(editing, messages, this::tell);
        setId("timeline-inspector");
        getStyleClass().addAll("chr-inspector", "chr-timeline-inspector");
        content.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        below.getStyleClass().add("buttons");
        setCenter(scroll);
        setBottom(below);
    }

    public void take(boolean narrow) {
        double width = narrow ? NARROW : WIDE;
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /** Shows a subject; says whether there is anything to show. What is being written of it is shown again. */
    public boolean show(Subject subject) {
        Optional<EditForm> form = writing.of(subject);
        form.ifPresent(this::show);
        return form.isPresent() || tell(subject);
    }

    /** Begins to write a subject, where it may be written. */
    public void edit(Subject subject) {
        writing.begin(subject, form -> {
            show(form);
            form.focusFirst();
        });
    }

    private void show(EditForm form) {
        content.getChildren().setAll(form);
        offer(form.buttons());
    }

    private boolean tell(Subject subject) {
        if (subject instanceof Subject.OfStep row) {
            StepId id = row.step();
            return editing.model().release(id.release()).flatMap(release -> release.phase(id.phase())
                    .flatMap(phase -> phase.step(id)).map(step -> tell(release, step))).orElse(false);
        }
        if (subject instanceof Subject.OfPhase card) {
            return editing.model().release(card.release()).flatMap(release -> release.phase(card.phase())
                    .map(phase -> tell(release, phase))).orElse(false);
        }
        return subject instanceof Subject.OfRelease named && editing.model().release(named.release()).map(this::tell).orElse(false);
    }

    private boolean tell(TimelineRelease release) {
        Sections sections = new Sections();
        head.release(release, sections, () -> edit(new Subject.OfRelease(release.name())));
        new ReleaseFacts(editing.words(), messages).tell(release, sections);
        return show(sections, steps(), events());
    }

    private boolean tell(TimelineRelease release, TimelinePhase phase) {
        Sections sections = new Sections();
        head.phase(release, phase, sections, () -> edit(new Subject.OfPhase(release.name(), phase.name())));
        new PhaseFacts(editing.words(), messages, waves()).tell(release, phase, sections);
        return show(sections, steps(), events());
    }

    private boolean tell(TimelineRelease release, TimelineStep step) {
        Sections sections = new Sections();
        Subject subject = new Subject.OfStep(step.step().id());
        head.step(release, step, sections, () -> openFile(step.step()));
        List<Node> actions = new ArrayList<>();
        if (editing.against(subject).isEmpty()) {
            actions.add(buttons.small("timeline-edit", Icon.EDIT, "edit", () -> edit(subject)));
        }
        actions.add(buttons.small("timeline-copy", Icon.COPY, "copy", () -> copy(step.step())));
        new StepFacts(workspace.simulations(), messages).tell(step, sections, actions.toArray(Node[]::new));
        return show(sections, buttons.wide("timeline-open-rehearsal", Icon.SIMULATE, "rehearsal", () -> navigation.go(ScreenName.SIMULATE)),
                events());
    }

    private WaveTimes waves() {
        return new WaveTimes(workspace.journal(), workspace.projectProperty().get().map(Project::zone).orElse(ZoneOffset.UTC));
    }

    private void openFile(Step step) {
        workspace.projectProperty().get().ifPresent(project -> openFile.accept(
                project.folder().resolve("releases").resolve(step.id().release()).resolve(step.id().path())));
    }

    private Button steps() {
        return buttons.wide("timeline-open-steps", Icon.STEPS, "steps", openSteps);
    }

    private Button events() {
        return buttons.wide("timeline-events", Icon.HISTORY, "events", () -> navigation.go(ScreenName.HISTORY));
    }

    private void copy(Step step) {
        editing.edits().read(step.id(), text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private boolean show(Sections sections, Node... offered) {
        content.getChildren().setAll(sections.all());
        offer(offered);
        return true;
    }

    private void offer(Node... offered) {
        below.getChildren().setAll(List.of(offered));
    }
}
