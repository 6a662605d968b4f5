package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.OneOf;
import dev.chrysalis.app.ui.control.RememberedSplit;
import dev.chrysalis.app.ui.control.Scrolled;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.project.Project;
import java.time.ZoneOffset;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The maintenance board: one obvious next action, readable from two metres. */
public final class WindowView implements Screen {

    private static final double SIDE = 344;
    private static final double LEAST_STEP = 480;

    private final WindowViewModel model;
    private final Workspace workspace;
    private final OneOf root = new OneOf();
    private final BorderPane full = new BorderPane();
    private final Node empty;
    private final BoardHeader header;
    private final StepPane step;
    private final StepList steps;
    private final LogCard log;
    private final WayBackCard wayBack;
    private final KeptCard kept;
    private final InvalidationListener refresh = observable -> showState();
    private final InvalidationListener follow;
    private final InvalidationListener open;
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));

    public WindowView(WindowViewModel model, Workspace workspace, Messages messages, Overlay overlay, Settings settings) {
        this.model = model;
        this.workspace = workspace;
        follow = observable -> {
            model.follow();
            model.kept().refresh();
        };
        open = observable -> model.open();
        empty = new EmptyState(Icon.WINDOW, messages.get("window.empty.title"), messages.get("window.empty.sentence"));
        header = new BoardHeader(model, workspace, messages);
        step = new StepPane(model, messages, new ConfirmByTyping(overlay, messages));
        steps = new StepList(model, messages);
        log = new LogCard(model, messages);
        wayBack = new WayBackCard(model, messages, new RollbackDialog(model, overlay, messages));
        step.setMinWidth(LEAST_STEP);
        VBox.setVgrow(log, Priority.ALWAYS);
        kept = new KeptCard(model, messages, () -> workspace.projectProperty().get().map(Project::zone).orElse(ZoneOffset.UTC));
        VBox side = new VBox(12, steps, log, wayBack, kept);
        Scrolled scrolled = new Scrolled(side);
        scrolled.getStyleClass().add("chr-board-side");
        RememberedSplit body = new RememberedSplit(settings, "window.side", step, scrolled, scrolled, SIDE);
        body.getStyleClass().addAll("cards", "chr-board");
        full.setTop(header);
        full.setCenter(body);
        root.show(full);
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public ScreenName name() {
        return ScreenName.WINDOW;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        Board board = model.board();
        board.stateProperty().addListener(refresh);
        board.fillProperty().addListener(refresh);
        board.lookProperty().addListener(refresh);
        board.steps().addListener(refresh);
        board.pausedProperty().addListener(refresh);
        board.stoppingProperty().addListener(refresh);
        workspace.statusProperty().addListener(follow);
        model.kept().hidden().addListener(refresh);
        model.kept().saved().addListener(refresh);
        workspace.projectProperty().addListener(open);
        model.follow();
        model.kept().refresh();
        showState();
        ticking.play();
        // a split takes its parts into the scene when it is first styled, and only what is there can be focused
        root.applyCss();
        step.focusPrimary();
    }

    @Override
    public void detach() {
        Board board = model.board();
        board.stateProperty().removeListener(refresh);
        board.fillProperty().removeListener(refresh);
        board.lookProperty().removeListener(refresh);
        board.steps().removeListener(refresh);
        board.pausedProperty().removeListener(refresh);
        board.stoppingProperty().removeListener(refresh);
        workspace.statusProperty().removeListener(follow);
        model.kept().hidden().removeListener(refresh);
        model.kept().saved().removeListener(refresh);
        workspace.projectProperty().removeListener(open);
        ticking.stop();
    }

    private void showState() {
        root.show(model.releaseProperty().get().isPresent() ? full : empty);
        header.refresh();
        step.refresh();
        steps.refresh();
        wayBack.refresh();
        kept.refresh();
    }

    private void tick() {
        header.tick();
        step.tick();
    }
}
