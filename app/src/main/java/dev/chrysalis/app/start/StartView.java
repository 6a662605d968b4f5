package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The first thing that people see: the sample first, then what they had, then their own. */
public final class StartView implements Screen {

    private static final double RIGHT = 440;
    private static final double NARROW_RIGHT = 400;
    private static final double NARROW = 1200;
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final PseudoClass NARROW_PAGE = PseudoClass.getPseudoClass("narrow");

    private final StartViewModel model;
    private final Messages messages;
    private final VBox recent = new VBox();
    private final Label recentTitle;
    private final ServerDialog server;
    private final NewProjectCard newProject;
    private final VBox zone = new VBox(10);
    private final ScrollPane node = new ScrollPane();
    private final StackPane opening = new StackPane();
    private final HBox columns;
    private final InvalidationListener follow = observable -> showOpening();

    /** @param logo the product's own mark */
    public StartView(StartViewModel model, Messages messages, Overlay overlay, Node logo) {
        this.model = model;
        this.messages = messages;
        server = new ServerDialog(model, overlay, messages);
        newProject = new NewProjectCard(model, messages, () -> choose(model::create));
        recentTitle = section("start.recent");
        recent.getStyleClass().addAll("chr-card", "chr-recents");
        VBox left = new VBox(12, section("start.samples"), samples(), gap(), recentTitle, recent);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        VBox right = new VBox(12, section("start.own"), newProject, dropZone());
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        columns = new HBox(32, left, right);
        VBox page = new VBox(32, hero(logo), opening, columns);
        page.getStyleClass().add("chr-start");
        node.widthProperty().addListener((property, before, after) -> {
            boolean narrow = after.doubleValue() < NARROW;
            page.pseudoClassStateChanged(NARROW_PAGE, narrow);
            columns.setSpacing(narrow ? 20 : 32);
            right.setMinWidth(narrow ? NARROW_RIGHT : RIGHT);
            right.setMaxWidth(narrow ? NARROW_RIGHT : RIGHT);
        });
        page.setMaxWidth(1360);
        StackPane centred = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_CENTER);
        node.setContent(centred);
        node.setFitToWidth(true);
        node.setId("start");
        node.getStyleClass().add("chr-start-scroll");
        node.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> zone.pseudoClassStateChanged(DROPPING, false));
    }

    @Override
    public ScreenName name() {
        return ScreenName.START;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        model.refresh();
        recent.getChildren().setAll(model.recent().stream()
                .map(project -> new RecentCell(project, messages, () -> model.openFolder(project.folder()))).toList());
        boolean any = !recent.getChildren().isEmpty();
        if (any) {
            recent.getChildren().get(recent.getChildren().size() - 1).getStyleClass().add("last");
        }
        recentTitle.setVisible(any);
        recent.setVisible(any);
        model.openingProperty().addListener(follow);
        showOpening();
        Platform.runLater(() -> node.lookup("#open-sample").requestFocus());
    }

    private void showOpening() {
        Optional<Job> job = model.openingProperty().get();
        opening.getChildren().setAll(job.map(going -> new OpeningCard(going, messages)).stream().toList());
        opening.setVisible(job.isPresent());
        opening.setManaged(job.isPresent());
        columns.setDisable(job.isPresent());
    }

    @Override
    public void detach() {
        model.openingProperty().removeListener(follow);
        recent.getChildren().clear();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(messages.get("palette.project"), messages.get("start.sample.open"), "", () -> model.openSample("shop")),
                new Command(messages.get("palette.project"), messages.get("start.open"), "Ctrl+O", () -> choose(model::openFolder)));
    }

    private Node hero(Node logo) {
        Label title = new Label(messages.get("start.title"));
        title.getStyleClass().add("chr-hero");
        Label sentence = new Label(messages.get("start.sentence"));
        sentence.getStyleClass().addAll("chr-muted", "chr-lead");
        sentence.setWrapText(true);
        HBox hero = new HBox(28, logo, new VBox(2, title, sentence));
        hero.setAlignment(Pos.CENTER_LEFT);
        hero.getStyleClass().add("chr-start-hero");
        return hero;
    }

    private Node samples() {
        Button open = new Button(messages.get("start.sample.open"), Icon.PLAY.node());
        open.setId("open-sample");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> model.openSample("shop"));
        Button connect = new Button(messages.get("start.server.connect"), Icon.SERVER.node());
        connect.setId("connect-server");
        connect.setOnAction(event -> server.ask("shop-postgresql"));
        SampleCard shop = new SampleCard(SamplePicture.timeline(), messages.get("start.sample"), messages.get("start.sample.need"),
                messages.get("start.sample.sentence"), open);
        SampleCard shopOnServer =
                new SampleCard(SamplePicture.twoDatabases(), messages.get("start.server"), messages.get("start.server.need"),
                messages.get("start.server.sentence"), connect);
        HBox cards = new HBox(16, shop, shopOnServer);
        cards.getChildren().forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Region) card).setPrefWidth(1);
            ((Region) card).setMinWidth(0);
        });
        return cards;
    }

    private Node dropZone() {
        Label words = new Label(messages.get("start.drop"), Icon.FOLDER_DROP.node(20, "muted"));
        words.getStyleClass().add("chr-muted");
        words.setGraphicTextGap(10);
        Button open = new Button(messages.get("start.open"), new HBox(6, Icon.FOLDER_OPEN.node()));
        open.setId("open-folder");
        open.setOnAction(event -> choose(model::openFolder));
        KeyHint key = new KeyHint(messages.keys("Ctrl+O"));
        HBox button = new HBox(10, open, key);
        button.setAlignment(Pos.CENTER);
        zone.getChildren().setAll(words, button);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("chr-drop-zone");
        return zone;
    }

    private Label section(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("chr-section");
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(12);
        return gap;
    }

    private void choose(Consumer<Path> take) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("start.choose"));
        File chosen = chooser.showDialog(node.getScene().getWindow());
        if (chosen != null) {
            take.accept(chosen.toPath());
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            zone.pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        model.openDropped(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        zone.pseudoClassStateChanged(DROPPING, false);
        event.setDropCompleted(true);
        event.consume();
    }
}
