package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.EnvironmentChip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.ConnectionState;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Whose database it is, and the way to every command. */
final class TopBar extends HBox {

    private static final double LOGO = 26;

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages messages;
    private final HBox environment = new HBox(10);
    private final Button projectName = new Button();
    private final Label place = new Label();
    private final Button search;

    TopBar(Workspace workspace, Navigation navigation, Messages messages, ShellCommands.Actions actions) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.messages = messages;
        getStyleClass().add("chr-top-bar");
        projectName.getStyleClass().addAll("flat", "chr-project-name");
        projectName.setId("project-name");
        projectName.setTooltip(new Tooltip(messages.withKeys(messages.get("shell.projects"), "Ctrl+Shift+O")));
        projectName.setOnAction(event -> navigation.go(ScreenName.START));
        projectName.setMinWidth(USE_PREF_SIZE);
        environment.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("chr-muted");
        place.setMinWidth(0);
        search = searchField(actions.palette());
        getChildren().addAll(logo(), projectName, environment, space(), search, space(),
                iconButton("appearance", Icon.APPEARANCE, "shell.appearance", "Ctrl+Shift+L", actions.appearance()),
                iconButton("help", Icon.QUESTION, "help.title", "F1", actions.help()));
        workspace.projectProperty().addListener((property, before, after) -> show());
        workspace.targetProperty().addListener((property, before, after) -> show());
        workspace.connectionProperty().addListener((property, before, after) -> show());
        navigation.screenProperty().addListener((property, before, after) -> show());
        show();
    }

    private Node logo() {
        HBox box = new HBox(new Logo(LOGO));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("chr-logo-box");
        return box;
    }

    private Button searchField(Runnable openPalette) {
        Label words = new Label(messages.get("shell.search"), Icon.SEARCH.node());
        words.setGraphicTextGap(8);
        HBox content = new HBox(8, words, space(), new KeyHint(messages.keys("Ctrl+K")));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setId("palette-open");
        button.getStyleClass().add("chr-search");
        button.setAccessibleText(messages.get("shell.search"));
        button.setOnAction(event -> openPalette.run());
        content.prefWidthProperty().bind(button.widthProperty().subtract(22));
        return button;
    }

    private Button iconButton(String id, Icon icon, String key, String keys, Runnable action) {
        Button button = new Button(null, icon.node(18));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(messages.withKeys(messages.get(key), keys)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show() {
        projectName.setText(workspace.projectProperty().get().map(project -> project.name()).orElse(messages.get("app.name")));
        boolean copy = navigation.screenProperty().get() == ScreenName.SIMULATE;
        environment.getChildren().clear();
        workspace.targetProperty().get().ifPresent(target -> {
            Region line = new Region();
            line.getStyleClass().add("chr-bar-line");
            environment.getChildren()
                    .addAll(line, copy ? EnvironmentChip.copy() : EnvironmentChip.of(target.name(), target.production()), place);
        });
        place.setText(copy ? messages.get("simulate.onCopy") : workspace.connectionProperty()
                .get() instanceof ConnectionState.Connected connected ? messages.engine(connected.place()) : "");
    }
}
