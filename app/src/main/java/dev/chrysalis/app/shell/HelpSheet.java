package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys at a glance: those of the window, then those of the screen in front. */
final class HelpSheet {

    private final Overlay overlay;
    private final Messages messages;

    HelpSheet(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    void open(List<Command> commands) {
        Label title = new Label(messages.get("help.title"));
        title.getStyleClass().add("chr-title");
        GridPane keys = new GridPane();
        keys.setHgap(24);
        keys.setVgap(6);
        List<Command> named = commands.stream().filter(command -> !command.keys().isEmpty()).toList();
        for (int row = 0; row < named.size(); row++) {
            Label words = new Label(named.get(row).title());
            words.setMinWidth(Region.USE_PREF_SIZE);
            keys.add(words, 0, row);
            keys.add(new KeyHint(messages.keys(named.get(row).keys())), 1, row);
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
        Platform.runLater(close::requestFocus);
    }
}
