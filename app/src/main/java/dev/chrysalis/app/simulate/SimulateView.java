package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.OneOf;
import dev.chrysalis.app.ui.control.Refresh;
import dev.chrysalis.app.ui.control.ReleaseMenu;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.simulate.Simulation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The rehearsal: verdict, cautions, a row per step, applications against states, the way back proved. */
public final class SimulateView implements Screen {

    private static final double NARROW = 1120;

    private final Messages messages;
    private final SimulateViewModel model;
    private final Workspace workspace;
    private final BiConsumer<String, byte[]> save;
    private final OneOf root = new OneOf();
    private final BorderPane full = new BorderPane();
    private final OneOf center = new OneOf();
    private final ReleaseMenu release;
    private final Label finished = new Label();
    private final Button again = new Button("", Icon.REFRESH.node());
    private final Button keep = new Button("", Icon.EXPORT.node());
    private final Button runbook = new Button("", Icon.RUNBOOK.node(16, "on-accent"));
    private final Node empty;
    private final BooleanBinding narrow = root.widthProperty().lessThan(NARROW);
    private final RehearsalProgress progress;
    private final ReportPage page;
    private final Node progressPane;
    private Optional<End> shown = Optional.empty();
    private final InvalidationListener refresh = new Refresh(this::showState);
    private final InvalidationListener follow;

    /** All that is shown while no rehearsal runs. */
    private record End(Optional<Simulation> report, Optional<Release> release, boolean narrow) {
    }

    public SimulateView(SimulateViewModel model, Workspace workspace, Messages messages, BiConsumer<String, byte[]> save) {
        this.model = model;
        this.workspace = workspace;
        release = new ReleaseMenu("simulate-release", workspace::mark, model::choose);
        this.messages = messages;
        this.save = save;
        follow = observable -> model.follow();
        empty = new EmptyState(Icon.SIMULATE, messages.get("simulate.empty.title"), messages.get("simulate.empty.sentence"));
        progress = new RehearsalProgress(model, messages);
        page = new ReportPage(model, messages);
        progressPane = scroll(progress);
        full.setTop(toolbar());
        full.setCenter(center);
        root.getStyleClass().add("chr-simulate");
        root.show(full);
    }

    @Override
    public ScreenName name() {
        return ScreenName.SIMULATE;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        String group = messages.get("screen.simulate");
        List<Command> commands = new ArrayList<>();
        if (model.runningProperty().get()) {
            commands.add(new Command(group, messages.get("jobs.cancel"), "", model::cancel));
        } else if (model.releaseProperty().get().isPresent()) {
            if (model.refusal().isEmpty()) {
                commands.add(new Command(group, messages.get("simulate.start"), "Ctrl+R", model::rehearse));
            }
            model.simulation().ifPresent(report -> {
                commands.add(new Command(group, messages.get("simulate.keep"), "Ctrl+S", () -> model.keepReport(save)));
                commands.add(new Command(group, messages.get("simulate.runbook"), "", model::writeRunbook));
            });
        }
        return commands;
    }

    @Override
    public void attach() {
        workspace.projectProperty().addListener(follow);
        workspace.statusProperty().addListener(follow);
        workspace.statusProperty().addListener(refresh);
        workspace.simulations().addListener(refresh);
        narrow.addListener(refresh);
        model.releaseProperty().addListener(refresh);
        model.runningProperty().addListener(refresh);
        model.sentenceProperty().addListener(refresh);
        model.live().addListener(refresh);
        model.follow();
        showState();
    }

    @Override
    public void detach() {
        workspace.projectProperty().removeListener(follow);
        workspace.statusProperty().removeListener(follow);
        workspace.statusProperty().removeListener(refresh);
        workspace.simulations().removeListener(refresh);
        narrow.removeListener(refresh);
        model.releaseProperty().removeListener(refresh);
        model.runningProperty().removeListener(refresh);
        model.sentenceProperty().removeListener(refresh);
        model.live().removeListener(refresh);
    }

    private Node toolbar() {
        Label title = new Label(messages.get("screen.simulate"));
        title.getStyleClass().add("chr-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        finished.getStyleClass().addAll("chr-small", "chr-muted");
        finished.setWrapText(true);
        finished.visibleProperty().bind(narrow.not());
        finished.managedProperty().bind(narrow.not());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        again.setId("simulate-again");
        again.setOnAction(event -> model.rehearse());
        keep.setId("simulate-keep");
        keep.setText(messages.get("simulate.keep"));
        keep.setTooltip(new Tooltip(messages.get("simulate.keep")));
        keep.contentDisplayProperty().bind(Bindings.when(narrow).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
        keep.setOnAction(event -> model.keepReport(save));
        runbook.setId("simulate-runbook");
        runbook.setText(messages.get("simulate.runbook"));
        runbook.getStyleClass().add("accent");
        runbook.setOnAction(event -> model.writeRunbook());
        for (Button button : List.of(again, keep, runbook)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox bar = new HBox(title, release, finished, spacer, again, keep, runbook);
        bar.getStyleClass().add("chr-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void showState() {
        root.show(model.releaseProperty().get().isPresent() ? full : empty);
        model.releaseProperty().get().ifPresent(this::showRelease);
        boolean running = model.runningProperty().get();
        Optional<Simulation> report = model.simulation();
        show(again, !running && report.isPresent());
        again.setDisable(model.refusal().isPresent());
        again.setText(messages.get("simulate.again"));
        show(keep, !running && report.isPresent());
        show(runbook, !running && report.isPresent());
        finished.setText(running ? "" : report.map(this::finishedAt).orElse(""));
        if (running) {
            shown = Optional.empty();
            progress.refresh();
            center.show(progressPane);
        } else {
            showEnd(new End(report, model.releaseProperty().get(), narrow.get()));
        }
    }

    private void showRelease(Release chosen) {
        release.setDisable(model.runningProperty().get());
        release.show(chosen, model.releases());
    }

    private Node invitation() {
        return model.refusal().<Node>map(reason -> new EmptyState(Icon.SIMULATE, messages.get("simulate.later.title"), reason))
                .orElseGet(this::offer);
    }

    private Node offer() {
        Button start = new Button(messages.get("simulate.start"), Icon.SIMULATE.node(16, "on-accent"));
        start.setId("simulate-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(event -> model.rehearse());
        return new EmptyState(Icon.SIMULATE, messages.get("simulate.invitation.title"),
                messages.get("simulate.invitation.sentence"), start);
    }

    /** A report is made anew only where it is another one, or stands otherwise. */
    private void showEnd(End end) {
        if (shown.filter(end::equals).isEmpty()) {
            shown = Optional.of(end);
            center.show(end.report().map(report -> scroll(page.of(report, narrow.get()))).orElseGet(this::invitation));
        }
    }

    private static Node scroll(Node content) {
        StackPane room = new StackPane(content);
        room.getStyleClass().add("chr-simulate-body");
        room.setAlignment(Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(room);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private String finishedAt(Simulation report) {
        ZoneId zone = workspace.projectProperty().get().map(project -> project.zone()).orElse(ZoneOffset.UTC);
        DateTimeFormatter format = messages.date("date.minute");
        return messages.get("simulate.finished", format.format(report.at().atZone(zone)), messages.figures().time(report.took()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
