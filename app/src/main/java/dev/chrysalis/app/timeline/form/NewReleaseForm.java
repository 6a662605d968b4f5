package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.edit.NewRelease;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what a new release is called; shows the folder that it will have. */
public final class NewReleaseForm {

    private static final double WIDTH = 440;

    private final Editing editing;
    private final Overlay overlay;
    private final Messages messages;
    private final TextField title = new TextField();
    private final Label folder = new Label();
    private final Button create = new Button();

    public NewReleaseForm(Editing editing, Overlay overlay, Messages messages) {
        this.editing = editing;
        this.overlay = overlay;
        this.messages = messages;
    }

    public void open() {
        overlay.show(content(), Pos.CENTER, false);
        title.requestFocus();
    }

    private Region content() {
        Label heading = new Label(messages.get("timeline.new.tip"));
        heading.getStyleClass().add("chr-title");
        title.setId("timeline-new-title");
        title.setPromptText(messages.get("timeline.new.prompt"));
        title.textProperty().addListener((property, before, after) -> check());
        title.setOnAction(event -> finish());
        folder.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        Button cancel = new Button(messages.get("timeline.new.cancel"));
        cancel.setOnAction(event -> overlay.hide());
        create.setText(messages.get("timeline.new.create"));
        create.setId("timeline-new-create");
        create.getStyleClass().add("accent");
        create.setOnAction(event -> finish());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox box = new VBox(12, heading, Sentence.muted(messages.get("timeline.new.more")), title, folder,
                new HBox(8, space, cancel, create));
        box.getStyleClass().addAll("chr-card", "chr-new-release");
        box.setPrefWidth(WIDTH);
        check();
        return box;
    }

    private void check() {
        NewRelease asked = new NewRelease(title.getText());
        boolean possible = asked.isPossible(editing.model());
        create.setDisable(!possible);
        folder.setText(possible ? "releases/" + asked.name(editing.model()) + "/"
                : title.getText().isBlank() ? "releases/" : messages.get("timeline.new.taken"));
    }

    private void finish() {
        NewRelease asked = new NewRelease(title.getText());
        if (asked.isPossible(editing.model())) {
            overlay.hide();
            editing.create(asked);
        }
    }
}
