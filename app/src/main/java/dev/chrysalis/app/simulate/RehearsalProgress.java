package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.simulate.Simulation;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A rehearsal that goes on: what it does now, and the steps that it has performed. */
final class RehearsalProgress extends VBox {

    private final SimulateViewModel model;
    private final Messages messages;
    private final Label sentence = new Label();
    private final ReportTable table;
    private List<Simulation.RehearsedStep> shown = List.of();

    RehearsalProgress(SimulateViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        table = new ReportTable(messages, model::planned, model::openStep);
        sentence.setId("simulate-sentence");
        sentence.getStyleClass().add("chr-verdict");
        sentence.setWrapText(true);
        Label calm = new Label(messages.get("simulate.untouched"));
        calm.getStyleClass().add("chr-muted");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(messages.get("jobs.cancel"), Icon.STOP.node());
        cancel.setId("simulate-cancel");
        cancel.setOnAction(event -> model.cancel());
        VBox head = new VBox(10, sentence, calm, bar, cancel);
        head.getStyleClass().addAll("chr-card", "chr-simulate-progress");
        table.show(shown, List.of());
        getChildren().addAll(head, table);
    }

    void refresh() {
        sentence.setText(messages.engine(model.sentenceProperty().get()));
        if (!shown.equals(model.live())) {
            shown = List.copyOf(model.live());
            table.show(shown, List.of());
        }
    }
}
