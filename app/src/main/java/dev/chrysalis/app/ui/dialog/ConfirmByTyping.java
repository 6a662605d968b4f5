package dev.chrysalis.app.ui.dialog;

import dev.chrysalis.app.ui.control.EnvironmentChip;
import dev.chrysalis.app.ui.control.Fence;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Messages;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Asks before a point of no return: the fence on the edge, what is lost, the name to type. The way out is the default key; the
 * red button stays disabled until the name is right.
 */
public final class ConfirmByTyping {

    private static final double WIDTH = 600;
    private static final int GATE = 28;

    private final Overlay overlay;
    private final Messages messages;

    public ConfirmByTyping(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    /** @param back runs where the person goes back; exactly one of the two runs */
    public void ask(Confirmation confirmation, Runnable confirmed, Runnable back) {
        TextField name = new TextField();
        name.setId("confirm-name");
        name.getStyleClass().addAll("mono", "chr-confirm-name");
        Button out = new Button(messages.get("confirm.back"), Icon.ARROW_LEFT.node());
        out.setId("confirm-back");
        out.setCancelButton(true);
        out.setDefaultButton(true);
        out.setOnAction(event -> end(back));
        HBox wayOut = new HBox(8, out, new KeyHint(messages.keys("Esc")));
        wayOut.setAlignment(Pos.CENTER_LEFT);
        Button go = new Button(confirmation.verb(), Icon.DELETE.node());
        go.setId("confirm-go");
        go.getStyleClass().addAll("danger", "accent");
        go.disableProperty().bind(name.textProperty().isNotEqualTo(confirmation.typed()));
        go.setOnAction(event -> end(confirmed));
        VBox body = new VBox(12, head(confirmation), new Sentence(confirmation.sentence(), "chr-dialog-label"), facts(confirmation),
                new TextFlow(words(messages.get("confirm.type.before") + " ", "chr-dialog-text"),
                        words(confirmation.typed(), "chr-dialog-mono"),
                        words(" " + messages.get("confirm.type.after"), "chr-dialog-text")),
                name, buttons(wayOut, go));
        body.getStyleClass().add("chr-dialog-body");
        VBox content = new VBox(new Fence(), body);
        content.setId("confirm");
        content.getStyleClass().addAll("chr-dialog", "fenced");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, true);
        Platform.runLater(name::requestFocus);
    }

    private static Node head(Confirmation confirmation) {
        Label title = new Label(confirmation.title());
        title.getStyleClass().add("chr-verdict");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, Icon.POINT_OF_NO_RETURN.node(GATE, "bad"), title,
                EnvironmentChip.of(confirmation.environment(), confirmation.production()));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node facts(Confirmation confirmation) {
        VBox facts = new VBox(6);
        confirmation.held().forEach(fact -> facts.getChildren().add(fact(Icon.DONE.node(16, "ok"), fact)));
        if (!confirmation.wayBack().isEmpty()) {
            facts.getChildren().add(fact(Icon.UNDO.node(16, "muted"), confirmation.wayBack()));
        }
        return facts;
    }

    private static Node fact(Node icon, String sentence) {
        Label label = new Sentence(sentence, "chr-dialog-label");
        HBox row = new HBox(10, icon, label);
        row.setAlignment(Pos.CENTER_LEFT);
        label.setContentDisplay(ContentDisplay.TEXT_ONLY);
        return row;
    }

    private static Text words(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private static Node buttons(Node out, Node go) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, out, space, go);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void end(Runnable answer) {
        overlay.hide();
        answer.run();
    }
}
