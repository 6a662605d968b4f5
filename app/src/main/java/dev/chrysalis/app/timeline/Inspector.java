package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is selected, told in full. FX thread only. */
final class Inspector extends BorderPane {

    private static final double WIDE = 320;
    private static final double NARROW = 248;
    private static final double BADGE = 28;

    private final TimelineViewModel viewModel;
    private final Messages messages;
    private final Navigation navigation;
    private final VBox content = new VBox();
    private final HBox buttons = new HBox(10);
    private final Map<Subject, EditForm> open = new HashMap<>();

    Inspector(TimelineViewModel viewModel, Messages messages, Navigation navigation) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.navigation = navigation;
        setId("timeline-inspector");
        getStyleClass().addAll("chr-inspector", "chr-timeline-inspector");
        content.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        buttons.getStyleClass().add("buttons");
        setCenter(scroll);
        setBottom(buttons);
    }

    void take(boolean narrow) {
        double width = narrow ? NARROW : WIDE;
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /** Shows a subject; says whether there is anything to show. What is being written of it is shown again. */
    boolean show(Subject subject) {
        if (open.containsKey(subject)) {
            show(open.get(subject));
            return true;
        }
        return tell(subject);
    }

    /** Begins to write a subject, where it may be written. */
    void edit(Subject subject) {
        if (subject instanceof Subject.OfStep step) {
            step(step.step()).filter(found -> viewModel.rules().againstChange(step.step()).isEmpty()).ifPresent(found ->
                    viewModel.edits().read(step.step(), text -> open(subject,
                            closed -> new StepForm(viewModel, messages, StepDraft.of(found, text)).form(closed))));
        } else if (subject instanceof Subject.OfPhase card) {
            viewModel.model().phase(card).filter(phase -> !phase.hasBegun() && viewModel.rules().againstRelease(card.release()).isEmpty())
                    .ifPresent(phase -> open(subject, closed -> new PhaseForm(viewModel, messages, card, phase).form(closed)));
        } else if (subject instanceof Subject.OfRelease named) {
            viewModel.model().release(named.release()).filter(release -> viewModel.rules().againstRelease(named.release()).isEmpty())
                    .ifPresent(release -> open(subject, closed -> new ReleaseForm(viewModel, messages, release.release()).form(closed)));
        }
    }

    /** Forgets what was being written: another project was opened. */
    void forget() {
        open.clear();
    }

    private void open(Subject subject, Function<Runnable, EditForm> make) {
        EditForm form = make.apply(() -> {
            open.remove(subject);
            tell(subject);
        });
        open.put(subject, form);
        show(form);
        form.focusFirst();
    }

    private void show(EditForm form) {
        content.getChildren().setAll(form);
        offer(form.buttons());
    }

    private Optional<Step> step(StepId id) {
        return viewModel.model().release(id.release()).flatMap(release -> release.release().step(id));
    }

    private boolean tell(Subject subject) {
        if (subject instanceof Subject.OfStep step) {
            Subject.OfPhase card = new Subject.OfPhase(step.step().release(), step.step().phase());
            return viewModel.model().release(card.release()).flatMap(release -> release.phase(card.phase()).flatMap(phase ->
                    phase.steps().stream().filter(found -> found.step().id().equals(step.step())).findFirst().map(found -> {
                        step(release, phase, found);
                        return true;
                    }))).orElse(false);
        }
        if (subject instanceof Subject.OfPhase card) {
            return viewModel.model().release(card.release()).flatMap(release -> release.phase(card.phase()).map(phase -> {
                phase(release, phase);
                return true;
            })).orElse(false);
        }
        return subject instanceof Subject.OfRelease named && viewModel.model().release(named.release()).map(release -> {
            release(release);
            return true;
        }).orElse(false);
    }

    private void release(TimelineRelease release) {
        Sections sections = new Sections();
        Label title = Sections.wrapped(release.release().title());
        title.getStyleClass().add("chr-title");
        Subject subject = new Subject.OfRelease(release.name());
        sections.plain(key(release), title, Sections.muted(release.release().summary()),
                changeable(subject, viewModel.rules().againstRelease(release.name())));
        new ReleaseFacts(viewModel.words(), messages).tell(release, sections);
        content.getChildren().setAll(sections.all());
        offer(button("timeline-open-steps", Icon.STEPS, "inspector.steps", this::openSteps),
                button("timeline-events", Icon.HISTORY, "inspector.events", () -> navigation.go(ScreenName.HISTORY)));
    }

    private void phase(TimelineRelease release, TimelinePhase phase) {
        Sections sections = new Sections();
        sections.plain(key(release), heading(viewModel.words().phase(phase.name()), phase.name(), phase.standing()),
                Sections.muted(release.release().summary()), changeable(new Subject.OfPhase(release.name(), phase.name()),
                        viewModel.rules().againstRelease(release.name()).or(() -> Rescheduling.of(viewModel.model(), viewModel.words(),
                                new Subject.OfPhase(release.name(), phase.name())).flatMap(Rescheduling::againstAny))));
        new PhaseFacts(viewModel.words(), messages).tell(release, phase, sections);
        content.getChildren().setAll(sections.all());
        offer(button("timeline-open-steps", Icon.STEPS, "inspector.steps", this::openSteps),
                button("timeline-events", Icon.HISTORY, "inspector.events", () -> navigation.go(ScreenName.HISTORY)));
    }

    private void step(TimelineRelease release, TimelinePhase phase, TimelineStep step) {
        Sections sections = new Sections();
        Label path = Sections.wrapped(step.step().id().path());
        path.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        Chip when = new Chip(viewModel.words().moment(step.span().start())).withIcon(Icon.CALENDAR.node(14));
        FlowPane chips = new FlowPane(8, 6, chip(step.standing()), when);
        sections.plain(key(release), title(step.step().title(), phase.name()), path, chips);
        Optional<String> refusal = viewModel.rules().againstChange(step.step().id());
        refusal.ifPresent(reason -> sections.plain(readOnly(reason)));
        List<Button> actions = new ArrayList<>();
        if (refusal.isEmpty()) {
            actions.add(editButton(new Subject.OfStep(step.step().id())));
        }
        actions.add(small("timeline-copy", Icon.COPY, "inspector.copy", () -> copy(step.step())));
        new StepFacts(viewModel, messages).tell(step, sections, actions.toArray(Node[]::new));
        content.getChildren().setAll(sections.all());
        offer(button("timeline-open-rehearsal", Icon.SIMULATE, "inspector.rehearsal", () -> navigation.go(ScreenName.SIMULATE)),
                button("timeline-events", Icon.HISTORY, "inspector.events", () -> navigation.go(ScreenName.HISTORY)));
    }

    private Node changeable(Subject subject, Optional<String> refusal) {
        return refusal.map(Inspector::readOnly).orElseGet(() -> editButton(subject));
    }

    private static Node readOnly(String reason) {
        HBox row = new HBox(9, Icon.SEALED.node(16, "muted"), Sections.muted(reason));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button editButton(Subject subject) {
        return small("timeline-edit", Icon.EDIT, "inspector.edit", () -> edit(subject));
    }

    private Button small(String id, Icon icon, String key, Runnable action) {
        Button button = button(id, icon, key, action);
        button.getStyleClass().addAll("flat", "small", "link");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(USE_PREF_SIZE);
        return button;
    }

    private void copy(Step step) {
        viewModel.edits().read(step.id(), text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private HBox key(TimelineRelease release) {
        Label name = Sections.wrapped(release.name());
        name.getStyleClass().addAll("chr-mono", "release-name", release.mark().token());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("timeline-inspector-close");
        close.setAccessibleText(messages.get("timeline.inspector.close"));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> viewModel.clearSelection());
        HBox row = new HBox(7, new ReleaseSwatch(release.mark()), name, space, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox heading(String words, PhaseName phase, Standing standing) {
        HBox row = title(words, phase);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, chip(standing));
        return row;
    }

    private static HBox title(String words, PhaseName phase) {
        Label title = Sections.wrapped(words);
        title.getStyleClass().add("chr-title");
        HBox row = new HBox(10, new PhaseBadge(phase, BADGE), title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Chip chip(Standing standing) {
        String tone = switch (standing) {
            case RUNNING, SOAKING -> "accent";
            case DONE -> "ok";
            case FAILED -> "bad";
            case PLANNED, UNDONE, SEALED -> "outlined";
        };
        return new Chip(viewModel.words().standing(standing), tone).withIcon(Sections.state(standing));
    }

    private void openSteps() {
        viewModel.look(viewModel.at(Level.STEPS));
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button(messages.get("timeline." + key), icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void offer(Node... offered) {
        buttons.getChildren().setAll(List.of(offered));
    }
}
