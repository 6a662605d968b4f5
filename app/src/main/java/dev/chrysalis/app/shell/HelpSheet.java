package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The keys at a glance. */
final class HelpSheet {

    private static final String[] KEYS = {"Ctrl+K", "Ctrl+1 … 6", "Ctrl+J", "F5", "Ctrl+Shift+O", "Ctrl+Shift+L"};

    private final Overlay overlay;
    private final Messages messages;

    HelpSheet(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    void open() {
        Label title = new Label(messages.get("help.title"));
        title.getStyleClass().add("chr-title");
        GridPane keys = new GridPane();
        keys.setHgap(24);
        keys.setVgap(8);
        for (int row = 0; row < KEYS.length; row++) {
            keys.add(new Label(messages.get("help." + row)), 0, row);
            keys.add(new KeyHint(KEYS[row]), 1, row);
        }
        Button close = new Button(messages.get("help.close"));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(event -> overlay.hide());
        VBox content = new VBox(16, title, keys, close);
        content.setId("help-sheet");
        content.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("chr-dialog");
        overlay.show(content, Pos.CENTER, false);
    }
}
