package dev.chrysalis.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What an empty screen says: what is missing, and the one thing to do about it. */
public final class EmptyState extends VBox {

    private static final int PICTURE = 48;
    private static final double WIDTH = 420;

    /** @param actions what to do, the primary one first; may be none */
    public EmptyState(Icon icon, String title, String sentence, Node... actions) {
        getStyleClass().add("chr-empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(title);
        heading.getStyleClass().add("chr-title");
        heading.setWrapText(true);
        Label text = new Label(sentence);
        text.getStyleClass().add("chr-muted");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setAlignment(Pos.CENTER);
        text.setMaxWidth(WIDTH);
        getChildren().addAll(icon.node(PICTURE, "muted"), heading, text);
        getChildren().addAll(actions);
    }
}
