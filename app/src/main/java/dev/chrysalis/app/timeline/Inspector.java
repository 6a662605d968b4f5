package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.Level;
import dev.chrysalis.app.timeline.scene.Standing;
import dev.chrysalis.app.timeline.scene.Subject;
import dev.chrysalis.app.timeline.scene.TimelinePhase;
import dev.chrysalis.app.timeline.scene.TimelineRelease;
import dev.chrysalis.app.timeline.scene.TimelineStep;
import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.plan.PhaseName;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /** Shows a subject; says whether there is anything to show. */
    boolean show(Subject subject) {
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
        sections.plain(key(release), title, Sections.muted(release.release().summary()));
        new ReleaseFacts(viewModel.words(), messages).tell(release, sections);
        content.getChildren().setAll(sections.all());
        offer(button("timeline-open-steps", Icon.STEPS, "inspector.steps", this::openSteps),
                button("timeline-events", Icon.HISTORY, "inspector.events", () -> navigation.go(ScreenName.HISTORY)));
    }

    private void phase(TimelineRelease release, TimelinePhase phase) {
        Sections sections = new Sections();
        sections.plain(key(release), heading(viewModel.words().phase(phase.name()), phase.name(), phase.standing()),
                Sections.muted(release.release().summary()));
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
        new StepFacts(viewModel, messages).tell(step, sections);
        content.getChildren().setAll(sections.all());
        offer(button("timeline-open-rehearsal", Icon.SIMULATE, "inspector.rehearsal", () -> navigation.go(ScreenName.SIMULATE)),
                button("timeline-events", Icon.HISTORY, "inspector.events", () -> navigation.go(ScreenName.HISTORY)));
    }

    private HBox key(TimelineRelease release) {
        Label name = new Label(release.name());
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
