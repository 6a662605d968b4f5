package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Chip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A sample with its picture, a sentence, and the button that opens it. */
final class SampleCard extends VBox {

    SampleCard(SamplePicture picture, String title, String need, String sentence, Button action) {
        getStyleClass().addAll("chr-card", "chr-sample-card");
        Label name = new Label(title);
        name.getStyleClass().add("chr-section");
        FlowPane head = new FlowPane(10, 4, name, new Chip(need));
        head.setPrefWrapLength(1);
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.getStyleClass().add("chr-muted");
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxHeight(Double.MAX_VALUE);
        words.setAlignment(Pos.TOP_LEFT);
        setVgrow(words, Priority.ALWAYS);
        action.setMaxWidth(Double.MAX_VALUE);
        action.getStyleClass().add("chr-wide-button");
        VBox body = new VBox(8, head, words, action);
        body.getStyleClass().add("chr-sample-body");
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(picture, body);
    }
}
