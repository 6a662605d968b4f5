package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the server on which a sample's databases are made. */
final class ServerDialog {

    private static final double WIDTH = 560;

    private final StartViewModel model;
    private final Overlay overlay;
    private final Messages messages;

    ServerDialog(StartViewModel model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
    }

    /** @param sample is made once its server was tested */
    void ask(String sample) {
        Label title = new Label(messages.get("start.server.title"));
        title.getStyleClass().add("chr-title");
        Label sentence = new Sentence(messages.get("start.server.explained"), "chr-muted");
        ConnectionFields fields = new ConnectionFields(model.server(), messages);
        VBox content = new VBox(14, title, sentence);
        if (model.isMade(sample)) {
            content.getChildren().add(earlier(sample));
        }
        content.getChildren().addAll(fields, buttons(sample));
        content.setId("server");
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, true);
        Platform.runLater(() -> fields.lookup(".text-field").requestFocus());
    }

    /** What was made before is opened only when somebody says so, and said before it is replaced. */
    private HBox earlier(String sample) {
        Label words = new Sentence(messages.get("start.server.earlier"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button(messages.get("start.server.open"));
        open.setId("server-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> {
            overlay.hide();
            model.openSample(sample);
        });
        HBox row = new HBox(12, Icon.NOTICE.node(16, "muted"), words, open);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox buttons(String sample) {
        Button test = new TestButton(model.server(), model, messages);
        test.setId("server-test");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button(messages.get("start.server.back"));
        back.setCancelButton(true);
        back.setOnAction(event -> overlay.hide());
        Button make = new Button(messages.get("start.server.make"), Icon.PLAY.node());
        make.setId("server-make");
        make.getStyleClass().add("accent");
        make.setDefaultButton(true);
        make.disableProperty().bind(model.server().worksBinding().not());
        make.setOnAction(event -> {
            overlay.hide();
            model.makeSampleOnServer(sample);
        });
        HBox buttons = new HBox(8, test, space, back, make);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
