package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.simulate.Simulation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What it was rehearsed on. */
final class CopyCard extends VBox {

    CopyCard(Messages messages, Simulation report) {
        getStyleClass().addAll("chr-card", "chr-simulate-side");
        Label title = new Label(messages.get("simulate.copy"));
        title.getStyleClass().add("chr-section");
        Label text = new Label(messages.engine(report.copy()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll("chr-small", "chr-muted");
        getChildren().addAll(title, text);
    }
}
