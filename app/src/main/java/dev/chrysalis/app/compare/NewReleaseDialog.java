package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the name of a new release. */
final class NewReleaseDialog {

    private static final double WIDTH = 480;

    private final Overlay overlay;
    private final Messages messages;

    NewReleaseDialog(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    /** @param taken names that the project has already */
    void ask(String suggestion, Set<String> taken, Consumer<String> named) {
        Label title = new Label(messages.get("compare.release.title"));
        title.getStyleClass().add("chr-title");
        TextField name = new TextField(suggestion);
        name.setId("release-name");
        name.getStyleClass().add("mono");
        Label hint = new Sentence("", "chr-muted", "chr-small");
        hint.textProperty().bind(Bindings.createStringBinding(() -> messages.get(taken.contains(name.getText().strip())
                ? "compare.release.taken" : "compare.release.hint"), name.textProperty()));
        Button cancel = new Button(messages.get("compare.release.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> overlay.hide());
        Button plan = new Button(messages.get("compare.release.plan"));
        plan.setId("release-plan");
        plan.getStyleClass().add("accent");
        plan.setDefaultButton(true);
        plan.disableProperty().bind(Bindings.createBooleanBinding(() -> !name.getText().strip().matches("[\\w.]+-[\\w.-]+")
                || taken.contains(name.getText().strip()), name.textProperty()));
        plan.setOnAction(event -> {
            overlay.hide();
            named.accept(name.getText().strip());
        });
        HBox buttons = new HBox(8, cancel, plan);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(12, title, name, hint, buttons);
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, true);
        Platform.runLater(() -> {
            name.requestFocus();
            name.end();
        });
    }
}
