package dev.chrysalis.app.runbook;

import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.OneOf;
import dev.chrysalis.app.ui.control.ReleaseMenu;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.runbook.PrintedRunbook;
import java.util.Locale;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The runbook: contents with boxes, the page as printed, how it is saved. */
public final class RunbookView implements Screen {

    private final Messages messages;
    private final RunbookViewModel model;
    private final BiConsumer<String, byte[]> save;
    private final OneOf root = new OneOf();
    private final BorderPane full = new BorderPane();
    private final Node empty;
    private final ReleaseMenu release;
    private final Label target = new Label();
    private final Label pages = new Label();
    private final Label zoom = new Label();
    private final PageView page;
    private final ContentsPane contents;
    private final InvalidationListener refresh = observable -> showState();
    private final InvalidationListener turn = observable -> showPage();

    public RunbookView(RunbookViewModel model, Workspace workspace, Messages messages, BiConsumer<String, byte[]> save) {
        this.model = model;
        release = new ReleaseMenu("runbook-release", workspace::mark, model::choose);
        this.messages = messages;
        this.save = save;
        page = new PageView(messages.get("runbook.waiting"));
        contents = new ContentsPane(model, messages);
        empty = new EmptyState(Icon.RUNBOOK, messages.get("runbook.empty.title"), messages.get("runbook.empty.sentence"));
        full.setTop(toolbar());
        full.setLeft(contents);
        full.setCenter(page);
        full.setRight(new ExportPane(model, messages, save));
        root.getStyleClass().add("chr-runbook");
        root.show(full);
    }

    @Override
    public ScreenName name() {
        return ScreenName.RUNBOOK;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        String group = messages.get("screen.runbook");
        return List.of(new Command(group, messages.get("runbook.save." + model.formatProperty().get().key()), "Ctrl+S",
                () -> model.export(save)),
                new Command(group, messages.get("runbook.print"), "Ctrl+P", model::putOnPaper),
                new Command(group, messages.get("runbook.pageBack"), "Ctrl+Left", () -> model.turnTo(model.pageProperty().get() - 1)),
                new Command(group, messages.get("runbook.pageForward"), "Ctrl+Right", () -> model.turnTo(model.pageProperty().get() + 1)),
                new Command(group, messages.get("runbook.smaller"), "Ctrl+Minus", page::smaller),
                new Command(group, messages.get("runbook.larger"), "Ctrl+Plus", page::larger),
                new Command(group, messages.get("runbook.wholePage"), "Ctrl+0", page::fit));
    }

    @Override
    public void attach() {
        model.releaseProperty().addListener(refresh);
        model.printedProperty().addListener(refresh);
        model.pageProperty().addListener(turn);
        page.zoomProperty().addListener(turn);
        model.follow();
        showState();
    }

    @Override
    public void detach() {
        model.releaseProperty().removeListener(refresh);
        model.printedProperty().removeListener(refresh);
        model.pageProperty().removeListener(turn);
        page.zoomProperty().removeListener(turn);
    }

    private Node toolbar() {
        Label title = new Label(messages.get("screen.runbook"));
        title.getStyleClass().add("chr-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        target.getStyleClass().addAll("chr-small", "chr-muted");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        pages.setMinWidth(Region.USE_PREF_SIZE);
        pages.setId("runbook-page");
        zoom.getStyleClass().add("chr-mono");
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        Button whole = new Button(messages.get("runbook.wholePage"), Icon.FIT.node());
        whole.setMinWidth(Region.USE_PREF_SIZE);
        whole.setOnAction(event -> page.fit());
        Region line = new Region();
        line.getStyleClass().add("chr-bar-line");
        HBox bar = new HBox(title, release, target, spacer,
                button("runbook-back", Icon.LEFT, "runbook.pageBack", () -> model.turnTo(model.pageProperty().get() - 1)), pages,
                button("runbook-forward", Icon.RIGHT, "runbook.pageForward", () -> model.turnTo(model.pageProperty().get() + 1)),
                line, button("runbook-smaller", Icon.REMOVE, "runbook.smaller", page::smaller), zoom,
                button("runbook-larger", Icon.ADD, "runbook.larger", page::larger), whole);
        bar.getStyleClass().add("chr-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new javafx.scene.control.Tooltip(messages.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showState() {
        root.show(model.releaseProperty().get().isPresent() ? full : empty);
        model.releaseProperty().get().ifPresent(this::showRelease);
        contents.refresh();
        showPage();
    }

    private void showRelease(Release chosen) {
        release.show(chosen, model.releases());
        target.setText(model.target().isEmpty() ? "" : messages.get("runbook.for", model.target().toUpperCase(Locale.ROOT)));
    }

    private void showPage() {
        zoom.setText(Math.round(page.zoomProperty().get() * 100) + " %");
        model.printedProperty().get().ifPresentOrElse(this::show, this::await);
    }

    private void await() {
        pages.setText("");
        page.fitFirst();
        page.clear();
    }

    private void show(PrintedRunbook printed) {
        pages.setText(messages.get("runbook.page", model.pageProperty().get(), printed.pages()));
        page.fitFirst();
        model.draw(page.pixelsPerPoint(), page::show);
    }
}
