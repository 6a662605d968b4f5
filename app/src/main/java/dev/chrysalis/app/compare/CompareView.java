package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.EnvironmentChip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.RememberedSplit;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.environment.Environment;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** DEV and PROD side by side: what differs, what must be decided, and the way into a release. */
public final class CompareView implements Screen {

    private static final double TREE = 330;
    private static final double LEAST_TREE = 310;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CompareViewModel model;
    private final Workspace workspace;
    private final Messages messages;
    private final Overlay overlay;
    private final BorderPane node = new BorderPane();
    private final HBox sides = new HBox(10);
    private final Label summary = new Label();
    private final Button again;
    private final Button export;
    private final BiConsumer<String, byte[]> save;
    private final ChangeTreePane tree;
    private final DefinitionPane definitions;
    private final DefinitionHead head;
    private final QuestionsPane questions;
    private final NextStepBar bar;
    private final RememberedSplit full;
    private final InvalidationListener grow = property -> grow();
    private final InvalidationListener take = property -> take();
    private final InvalidationListener refresh = property -> refresh();
    private final InvalidationListener follow = property -> follow();

    public CompareView(CompareViewModel model, Workspace workspace, Navigation navigation, Overlay overlay, Messages messages,
                       Settings settings, BiConsumer<String, byte[]> save) {
        this.model = model;
        this.workspace = workspace;
        this.messages = messages;
        this.overlay = overlay;
        this.save = save;
        tree = new ChangeTreePane(model.changes(), workspace, messages);
        definitions = new DefinitionPane(messages);
        head = new DefinitionHead(model, workspace, messages, definitions);
        questions = new QuestionsPane(model.planning(), messages);
        bar = new NextStepBar(model, workspace, messages, this::planAsRelease, () -> navigation.go(ScreenName.TIMELINE));
        again = new Button(messages.get("compare.again"), Icon.REFRESH.node());
        again.setId("compare-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip(messages.withKeys(messages.get("compare.again"), "Ctrl+R")));
        again.setOnAction(event -> model.compare());
        export = new Button(messages.get("compare.export"), Icon.EXPORT.node());
        export.setId("compare-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setTooltip(new Tooltip(messages.get("compare.export.tip")));
        export.setOnAction(event -> model.export(save));
        TakenInSheet takenIn = new TakenInSheet(overlay, messages);
        model.lastPlannedProperty().addListener((property, before, after) -> after.ifPresent(takenIn::tell));
        node.setId("compare");
        node.setTop(toolbar());
        ScrollPane right = new ScrollPane(detail());
        right.setFitToWidth(true);
        right.getStyleClass().add("chr-compare-detail");
        BorderPane beside = new BorderPane(right);
        beside.setBottom(bar);
        tree.setMinWidth(LEAST_TREE);
        full = new RememberedSplit(settings, "compare.tree", tree, beside, tree, TREE);
    }

    @Override
    public ScreenName name() {
        return ScreenName.COMPARE;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        model.changes().treeProperty().addListener(grow);
        model.nextProperty().addListener(refresh);
        model.planning().questions().addListener(refresh);
        model.changes().leftOut().addListener(take);
        model.definitionProperty().addListener(follow);
        grow();
        refresh();
        if (workspace.comparisonProperty().get().isEmpty()) {
            model.compare();
        }
    }

    @Override
    public void detach() {
        model.changes().treeProperty().removeListener(grow);
        model.nextProperty().removeListener(refresh);
        model.planning().questions().removeListener(refresh);
        model.changes().leftOut().removeListener(take);
        model.definitionProperty().removeListener(follow);
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(messages.get("screen.compare"), messages.get("compare.again"), "Ctrl+R", model::compare),
                new Command(messages.get("screen.compare"), messages.get("compare.filter"), "Ctrl+F", tree::focusFilter),
                new Command(messages.get("screen.compare"), messages.get("compare.export.tip"), "Ctrl+E", () -> model.export(save)),
                new Command(messages.get("screen.compare"), messages.get("compare.previous"), "Ctrl+Up", () -> definitions.step(-1)),
                new Command(messages.get("screen.compare"), messages.get("compare.next"), "Ctrl+Down", () -> definitions.step(1)),
                new Command(messages.get("screen.compare"), messages.get("compare.plan"), "", this::planAsRelease));
    }

    private Node toolbar() {
        Label title = new Label(messages.get("screen.compare"));
        title.getStyleClass().add("chr-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        sides.setAlignment(Pos.CENTER_LEFT);
        summary.getStyleClass().add("chr-muted");
        summary.setMinWidth(0);
        summary.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox toolbar = new HBox(12, title, sides, summary, space, again, export);
        toolbar.getStyleClass().add("chr-toolbar");
        return toolbar;
    }

    private Node detail() {
        VBox detail = new VBox(12, head, definitions, questions);
        detail.getStyleClass().add("chr-compare-page");
        return detail;
    }

    private void refresh() {
        Optional<Environment> dev = workspace.development();
        Optional<Environment> prod = workspace.targetProperty().get();
        sides.getChildren().clear();
        if (dev.isPresent() && prod.isPresent()) {
            sides.getChildren().addAll(chip(dev.get()), Icon.ARROW_RIGHT.node(), chip(prod.get()));
            definitions.name(dev.get(), prod.get(), place(dev.get()), place(prod.get()));
        }
        summary.setText(summaryText());
        node.setCenter(switch (model.nextProperty().get()) {
            case COMPARE -> new EmptyState(Icon.COMPARE, messages.get("compare.empty"), messages.get("compare.empty.sentence"), start());
            case NOTHING -> new EmptyState(Icon.DONE, messages.get("compare.equal"), messages.get("compare.equal.sentence"));
            case ANSWER, PLAN, ALL_PLANNED -> full;
        });
        again.setVisible(model.nextProperty().get() != NextStep.COMPARE);
        export.setVisible(again.isVisible());
        questions.refresh();
        follow();
    }

    private void grow() {
        tree.refresh(workspace.selection().objectProperty().get());
        summary.setText(summaryText());
    }

    private void take() {
        tree.repaint();
        summary.setText(summaryText());
        bar.refresh();
    }

    private Button start() {
        Button start = new Button(messages.get("compare.start"), Icon.COMPARE.node());
        start.setId("compare-start");
        start.getStyleClass().add("accent");
        start.setOnAction(event -> model.compare());
        return start;
    }

    private void follow() {
        definitions.show(model.definitionProperty().get());
        workspace.selection().objectProperty().get().ifPresent(tree::show);
        head.show(workspace.selection().objectProperty().get());
        bar.refresh();
    }

    private static EnvironmentChip chip(Environment environment) {
        return EnvironmentChip.of(environment.name(), environment.production());
    }

    private String place(Environment environment) {
        String where = messages.engine(workspace.databases().of(environment).place());
        return model.comparedAtProperty().get().map(at -> messages.get("compare.read", where,
                at.atZone(workspace.projectProperty().get().orElseThrow().zone()).format(TIME))).orElse(where);
    }

    private String summaryText() {
        int all = model.changes().whole().leaves().size();
        if (all == 0) {
            return "";
        }
        int open = model.changes().unplanned().size();
        return messages.get("compare.summary", all, all - open, open);
    }

    private void planAsRelease() {
        if (model.nextProperty().get() == NextStep.PLAN) {
            new NewReleaseDialog(overlay, messages).ask(model.suggestedName(), workspace.projectProperty().get()
                    .map(project -> project.releases().stream().map(Release::name).collect(Collectors.toSet())).orElseThrow(),
                    model::planAs);
        }
    }
}
