package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** A new project: first where people change things, then where they work, then a folder. */
final class NewProjectCard extends VBox {

    private final StartViewModel model;
    private final Messages messages;
    private final StackPane fields = new StackPane();
    private final HBox buttons = new HBox(8);
    private final ToggleButton development;
    private final ToggleButton production;
    private final Runnable chooseFolder;

    /** @param chooseFolder asks for the new project's folder */
    NewProjectCard(StartViewModel model, Messages messages, Runnable chooseFolder) {
        this.model = model;
        this.messages = messages;
        this.chooseFolder = chooseFolder;
        getStyleClass().addAll("chr-card", "chr-new-project");
        Label title = new Label(messages.get("start.new"));
        title.getStyleClass().add("chr-section");
        Label sentence = new Sentence(messages.get("start.new.sentence"), "chr-muted", "chr-small");
        VBox words = new VBox(2, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        development = segment("start-dev", "DEV", Icon.DEV);
        production = segment("start-prod", "PROD", Icon.PROD);
        SegmentedButton segments = new SegmentedButton(development, production);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = segments.getToggleGroup();
        group.selectedToggleProperty().addListener((property, before, after) -> {
            if (after == null) {
                before.setSelected(true);
            } else {
                show(after == development ? model.development() : model.production());
            }
        });
        HBox head = new HBox(12, words, segments);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head, fields, buttons);
        development.setSelected(true);
    }

    private static ToggleButton segment(String id, String name, Icon icon) {
        ToggleButton button = new ToggleButton(name, icon.node(14));
        button.setId(id);
        return button;
    }

    private void show(ConnectionForm form) {
        fields.getChildren().setAll(new ConnectionFields(form, messages));
        Button test = new TestButton(form, model, messages);
        test.setId("start-test");
        Button next = new Button(messages.get(form.production() ? "start.create" : "start.next"),
                (form.production() ? Icon.FOLDER : Icon.ARROW_RIGHT).node());
        next.setId("start-next");
        next.disableProperty().bind(form.production()
                ? form.worksBinding().not().or(model.development().addressProperty().isEmpty())
                : form.addressProperty().isEmpty());
        next.setOnAction(event -> {
            if (form.production()) {
                chooseFolder.run();
            } else {
                production.setSelected(true);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.getChildren().setAll(test, space, next);
    }
}
