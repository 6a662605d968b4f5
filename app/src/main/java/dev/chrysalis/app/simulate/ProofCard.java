package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.simulate.Simulation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** That every way back was gone, and what came of it. */
final class ProofCard extends VBox {

    private final Messages messages;

    ProofCard(Messages messages, Simulation report) {
        this.messages = messages;
        setId("simulate-proofs");
        getStyleClass().addAll("chr-card", "chr-simulate-side");
        Label title = new Label(messages.get("simulate.wayBack"));
        title.getStyleClass().add("chr-section");
        getChildren().add(title);
        report.waysBack().forEach(proof -> getChildren().add(row(proof)));
    }

    private Node row(Simulation.Proof proof) {
        Label name = new Label(proof.way() == Simulation.Way.FORWARD_AGAIN ? messages.get("simulate.forwardAgain")
                : messages.get("simulate.backFrom", messages.get("phase.within." + proof.phase().folder())));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Label equal = new Label(messages.get(proof.equal() ? "simulate.equal" : "simulate.notEqual"));
        equal.getStyleClass().addAll("chr-mono", "chr-small", proof.equal() ? "chr-muted" : "chr-bad");
        HBox line = new HBox(10, (proof.equal() ? Icon.DONE : Icon.FAILED).node(18, proof.equal() ? "ok" : "bad"), name, spacer, equal);
        line.setAlignment(Pos.CENTER_LEFT);
        if (proof.equal()) {
            return line;
        }
        Label difference = new Label(messages.engine(proof.difference()));
        difference.setWrapText(true);
        difference.getStyleClass().addAll("chr-small", "chr-bad");
        return new VBox(4, line, difference);
    }
}
