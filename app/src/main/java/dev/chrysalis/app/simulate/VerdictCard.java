package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.simulate.Simulation;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verdict in a sentence, with three figures. */
final class VerdictCard extends HBox {

    private static final int SHIELD = 40;

    VerdictCard(Messages messages, Simulation report) {
        boolean safe = report.verdict().safe();
        setId("simulate-verdict");
        getStyleClass().addAll("chr-card", "chr-verdict-card", safe ? "safe" : "unsafe");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label(messages.engine(report.verdict().sentence()));
        sentence.getStyleClass().add("chr-verdict");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Label detail = new Label(messages.engine(report.verdict().detail()));
        detail.getStyleClass().add("chr-muted");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, sentence, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Duration inAll = report.steps().stream().map(Simulation.RehearsedStep::took).reduce(Duration.ZERO, Duration::plus);
        int asked = report.probes().stream().mapToInt(Simulation.ProbeResult::times).sum();
        long failed = report.probes().stream().filter(probe -> probe.meant() && !probe.held()).count();
        getChildren().addAll((safe ? Icon.CHECK : Icon.DANGER).node(SHIELD, safe ? "ok" : "bad"), words,
                figure(messages.figures().time(inAll), messages.get("simulate.inAll")),
                figure(report.longestBlock().map(messages.figures()::time).orElse("–"),
                        messages.get(report.longestBlock().isPresent() ? "simulate.longestBlock" : "simulate.noBlock")),
                figure(messages.get("simulate.of", failed, Figures.count(asked)), messages.get("simulate.probesFailed")));
    }

    private static Node figure(String value, String meaning) {
        Label number = new Label(value);
        number.getStyleClass().addAll("chr-mono", "chr-figure");
        Label caption = new Label(meaning);
        caption.getStyleClass().addAll("chr-small", "chr-muted");
        VBox figure = new VBox(2, number, caption);
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setAlignment(Pos.CENTER_LEFT);
        return figure;
    }
}
