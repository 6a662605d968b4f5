package dev.chrysalis.app.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Shows one of several nodes. What is shown already stays as it is: to take it out and in again would style all of it anew. */
public final class OneOf extends StackPane {

    public void show(Node shown) {
        if (getChildren().size() != 1 || getChildren().get(0) != shown) {
            getChildren().setAll(shown);
        }
    }
}
