package dev.chrysalis.app.ui.dialog;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.fault.ChrysalisException;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a failure once: what happened, the database's state, what to do now; the details can be copied. */
public final class FaultDialog implements Faults {

    private static final double WIDTH = 560;
    private static final int PICTURE = 28;

    private final Overlay overlay;
    private final Messages messages;

    public FaultDialog(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    @Override
    public void show(ChrysalisException fault) {
        Label happened = new Sentence(messages.engine(fault.getMessage()), "chr-section");
        HBox.setHgrow(happened, Priority.ALWAYS);
        HBox head = new HBox(12, Icon.FAILED.node(PICTURE, "bad"), happened);
        head.setAlignment(Pos.TOP_LEFT);
        Button copy = new Button(messages.get("fault.copy"), Icon.COPY.node());
        copy.setId("fault-copy");
        copy.setOnAction(event -> copy(fault));
        Button close = new Button(messages.get("fault.close"));
        close.setId("fault-close");
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> overlay.hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, copy, space, close);
        VBox content = new VBox(12, head, row("fault.state", messages.engine(fault.databaseState())),
                row("fault.remedy", messages.engine(fault.remedy())),
                new Sentence(messages.get("fault.code", fault.code()), "chr-caption"), buttons);
        content.setId("fault");
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, true);
        Platform.runLater(close::requestFocus);
    }

    private HBox row(String key, String sentence) {
        Label name = new Sentence(messages.get(key), "chr-muted");
        name.setMinWidth(130);
        Label value = new Sentence(sentence, "chr-text");
        HBox.setHgrow(value, Priority.ALWAYS);
        return new HBox(12, name, value);
    }

    private static void copy(ChrysalisException fault) {
        StringWriter details = new StringWriter();
        try (PrintWriter writer = new PrintWriter(details)) {
            writer.println(fault.code());
            writer.println(fault.getMessage());
            writer.println(fault.databaseState());
            writer.println(fault.remedy());
            fault.printStackTrace(writer);
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(details.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
