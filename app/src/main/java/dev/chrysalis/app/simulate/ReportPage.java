package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.Release;
import dev.chrysalis.simulate.Simulation;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The report of a rehearsal, laid out: verdict, what stands against it, steps, probes, proof and copy. */
final class ReportPage {

    private static final double SIDE = 396;

    private final SimulateViewModel model;
    private final Messages messages;

    ReportPage(SimulateViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** @param narrow whether there is no room for two columns */
    Node of(Simulation report, boolean narrow) {
        ReportTable table = new ReportTable(messages, model::planned, model::openStep);
        table.show(report.steps(), report.waysBack());
        VBox side = new VBox(12, new ProbeGrid(messages, report, versions()), new ProofCard(messages, report),
                new CopyCard(messages, report));
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox column = new VBox(12, new VerdictCard(messages, report));
        model.refusal().ifPresent(reason -> column.getChildren().add(cautions(List.of(reason))));
        if (!report.cautions().isEmpty()) {
            column.getChildren().add(cautions(report.cautions()));
        }
        column.getChildren().add(narrow ? new VBox(14, table, side) : beside(table, side));
        return column;
    }

    /** Each as high as what stands in it. */
    private static Node beside(Node table, Node side) {
        HBox both = new HBox(14, table, side);
        both.setFillHeight(false);
        return both;
    }

    private Node cautions(List<String> sentences) {
        VBox box = new VBox(6);
        sentences.forEach(sentence -> box.getChildren().add(caution(messages.engine(sentence))));
        box.getStyleClass().add("chr-caution");
        return box;
    }

    private Node caution(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        HBox row = new HBox(10, Icon.CAUTION.node(18, "warn"), label);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Optional<ApplicationVersions> versions() {
        return model.releaseProperty().get().flatMap(Release::versions);
    }
}
