package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.Workspace;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks before the window is closed while it holds a run; to stay is the default. FX thread only. */
public final class ClosingQuestion {

    private static final double WIDTH = 560;

    private final Workspace workspace;
    private final Overlay overlay;
    private final Messages messages;

    public ClosingQuestion(Workspace workspace, Overlay overlay, Messages messages) {
        this.workspace = workspace;
        this.overlay = overlay;
        this.messages = messages;
    }

    /**
     * Lets the window close where nothing runs; else keeps it open and asks.
     *
     * @param request the wish to close, which is consumed where it is not granted at once
     * @param leave   closes the window all the same
     */
    public void ask(Event request, Runnable leave) {
        workspace.runProperty().get().ifPresent(run -> {
            request.consume();
            show(run, leave);
        });
    }

    private void show(RunInProgress run, Runnable leave) {
        Label title = new Sentence(messages.get("closing.title", run.release()), "chr-title");
        title.setGraphic(Icon.CAUTION.node(22, "warn"));
        Button stay = new Button(messages.get("closing.stay"));
        stay.setId("closing-stay");
        stay.getStyleClass().add("accent");
        stay.setDefaultButton(true);
        stay.setCancelButton(true);
        stay.setOnAction(event -> overlay.hide());
        Button go = new Button(messages.get("closing.leave"));
        go.setId("closing-leave");
        go.getStyleClass().add("danger");
        go.setOnAction(event -> {
            overlay.hide();
            leave.run();
        });
        HBox buttons = new HBox(8, go, stay);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(12, title, new Sentence(run.sentence(), "chr-strong"),
                new Sentence(messages.get("closing.sentence"), "chr-dialog-label"), buttons);
        content.setId("closing");
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, true);
        Platform.runLater(stay::requestFocus);
    }
}
