package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The verbs at the left, in the order of the work. */
final class Rail extends VBox {

    private static final int PICTURE = 22;

    private final Map<ScreenName, ToggleButton> buttons = new EnumMap<>(ScreenName.class);
    private final ToggleGroup group = new ToggleGroup();

    Rail(Navigation navigation, Messages messages, ObservableIntegerValue unplanned, Runnable openSettings) {
        getStyleClass().add("chr-rail");
        for (ScreenName name : ScreenName.ofProject()) {
            ToggleButton button = button(navigation, messages, name);
            buttons.put(name, button);
            getChildren().add(name == ScreenName.COMPARE ? counted(button, unplanned) : button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, settings(messages, openSettings));
        navigation.screenProperty().addListener((property, before, after) -> show(after));
        show(navigation.screenProperty().get());
    }

    private ToggleButton button(Navigation navigation, Messages messages, ScreenName name) {
        ToggleButton button = new ToggleButton(messages.get("screen." + name.key()), icon(name).node(PICTURE));
        button.setId("rail-" + name.key());
        button.getStyleClass().add("chr-rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(messages.withKeys(messages.get("screen." + name.key()), "Ctrl+" + name.ordinal())));
        button.setOnAction(event -> {
            button.setSelected(true);
            navigation.go(name);
        });
        return button;
    }

    private static Button settings(Messages messages, Runnable openSettings) {
        Button button = new Button(messages.get("settings.title"), Icon.SETTINGS.node(PICTURE));
        button.setId("rail-settings");
        button.getStyleClass().setAll("chr-rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(messages.withKeys(messages.get("settings.title"), "Ctrl+,")));
        button.setOnAction(event -> openSettings.run());
        return button;
    }

    private static Node counted(ToggleButton button, ObservableIntegerValue count) {
        Label badge = new Label();
        badge.getStyleClass().add("chr-rail-count");
        badge.textProperty().bind(Bindings.convert(count));
        badge.visibleProperty().bind(Bindings.greaterThan(count, 0));
        badge.setMouseTransparent(true);
        StackPane pane = new StackPane(button, badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        return pane;
    }

    private void show(ScreenName name) {
        ToggleButton button = buttons.get(name);
        if (button == null) {
            group.selectToggle(null);
        } else {
            button.setSelected(true);
        }
    }

    static Icon icon(ScreenName name) {
        return switch (name) {
            case START -> Icon.HOME;
            case COMPARE -> Icon.COMPARE;
            case TIMELINE -> Icon.TIMELINE;
            case SIMULATE -> Icon.SIMULATE;
            case WINDOW -> Icon.WINDOW;
            case RUNBOOK -> Icon.RUNBOOK;
            case HISTORY -> Icon.HISTORY;
        };
    }
}
