package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The buttons of the inspector, each with its icon and words. */
final class InspectorButtons {

    private final Messages messages;

    InspectorButtons(Messages messages) {
        this.messages = messages;
    }

    /** Shares the width of its row with its neighbours. */
    Button wide(String id, Icon icon, String key, Runnable action) {
        Button button = new Button(messages.get("timeline.inspector." + key), icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** As small as its words. */
    Button small(String id, Icon icon, String key, Runnable action) {
        Button button = wide(id, icon, key, action);
        button.getStyleClass().addAll("flat", "small", "link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Button close(Runnable action) {
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("timeline-inspector-close");
        close.setAccessibleText(messages.get("timeline.inspector.close"));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> action.run());
        return close;
    }
}
