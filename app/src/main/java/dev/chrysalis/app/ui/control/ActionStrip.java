package dev.chrysalis.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One sentence and one button: what is going on, until when it can be undone, where to go on. */
public final class ActionStrip extends HBox {

    private final Label strong = new Label();
    private final Label rest = new Label();
    private final Button action = new Button();
    private final Region spacer = new Region();

    public ActionStrip() {
        getStyleClass().add("chr-action-strip");
        setAlignment(Pos.CENTER_LEFT);
        strong.getStyleClass().add("chr-strong");
        strong.setMinWidth(USE_PREF_SIZE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(rest.textProperty());
        rest.setTooltip(whole);
        rest.setWrapText(true);
        rest.setMinHeight(USE_PREF_SIZE);
        action.getStyleClass().add("accent");
        action.setMinWidth(USE_PREF_SIZE);
        setHgrow(spacer, Priority.ALWAYS);
    }

    /**
     * Says something without a button.
     *
     * @param icon  what it is about
     * @param first the part that is set strong, a whole sentence
     * @param more  what follows; may be empty
     */
    public void say(Node icon, String first, String more) {
        strong.setText(first);
        rest.setText(more);
        getChildren().setAll(icon, strong, rest, spacer);
    }

    /** Says something and offers the one thing to do about it. */
    public void offer(Node icon, String first, String more, String verb, Node verbIcon, Runnable onAction) {
        say(icon, first, more);
        action.setText(verb);
        action.setGraphic(verbIcon);
        action.setOnAction(event -> onAction.run());
        getChildren().add(action);
    }

    public Button action() {
        return action;
    }
}
