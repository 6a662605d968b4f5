package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be taken back from here. */
final class WayBackCard extends VBox {

    private final WindowViewModel model;
    private final Messages messages;
    private final Label sentence = new Label();
    private final Button phase = new Button("", Icon.UNDO.node());
    private final Button release = new Button("", Icon.RESTORE.node());

    WayBackCard(WindowViewModel model, Messages messages, RollbackDialog dialog) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("chr-card", "chr-way-back");
        Label title = new Label(messages.get("window.wayBack"));
        title.getStyleClass().add("chr-section");
        title.setGraphic(Icon.UNDO.node(18, "ok"));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().addAll("chr-small", "chr-muted");
        phase.setId("window-rollback-phase");
        phase.setOnAction(event -> dialog.ask(model.phaseProperty().get()));
        release.setId("window-rollback-release");
        release.setOnAction(event -> dialog.ask(PhaseName.EXPAND));
        release.setText(messages.get("window.rollbackRelease"));
        // one above the other: German is longer, and neither may be cut off
        VBox buttons = new VBox(8, phase, release);
        phase.setMaxWidth(Double.MAX_VALUE);
        release.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(title, sentence, buttons);
    }

    void refresh() {
        boolean active = model.board().stateProperty().get().active();
        boolean done = model.board().steps().stream().anyMatch(step -> step.progress().mayHaveEffect());
        boolean passed = model.passedPointOfNoReturn(model.phaseProperty().get());
        phase.setText(messages.get("window.rollbackPhase", messages.get("phase.within." + model.phaseProperty().get().folder())));
        phase.setDisable(active || !done || passed);
        release.setDisable(active || model.passedPointOfNoReturn(PhaseName.EXPAND)
                || !done && model.phaseProperty().get() == PhaseName.EXPAND);
        sentence.setText(messages.get("window.wayBack." + (passed ? "passed" : active ? "running" : done ? "phase"
                : model.board().steps().isEmpty() ? "noSteps" : "nothing")));
    }
}
