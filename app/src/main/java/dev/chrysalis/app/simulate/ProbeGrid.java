package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.simulate.Simulation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Applications against states: a tick where a probe held, a dash where the version is not meant to run. */
final class ProbeGrid extends VBox {

    private final Messages messages;
    private final Simulation report;

    ProbeGrid(Messages messages, Simulation report, Optional<ApplicationVersions> versions) {
        this.messages = messages;
        this.report = report;
        setId("simulate-probes");
        getStyleClass().addAll("chr-card", "chr-simulate-side");
        Label title = new Label(messages.get("simulate.applications"));
        title.getStyleClass().add("chr-section");
        getChildren().add(title);
        if (report.probes().isEmpty()) {
            getChildren().add(note(messages.get("simulate.noProbes")));
            return;
        }
        GridPane grid = new GridPane();
        grid.setVgap(8);
        grid.setHgap(6);
        columns(grid);
        int row = 1;
        row = application(grid, row, false, versions.map(moved -> moved.application() + " " + moved.before()));
        application(grid, row, true, versions.map(moved -> moved.application() + " " + moved.after()));
        getChildren().addAll(grid, note(messages.get("simulate.dash")));
    }

    private void columns(GridPane grid) {
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        for (Simulation.State state : Simulation.State.values()) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(USE_PREF_SIZE);
            column.setPrefWidth(USE_COMPUTED_SIZE);
            column.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(column);
            Label label = new Label(messages.get("simulate.state." + state.name().toLowerCase(Locale.ROOT)));
            label.getStyleClass().add("chr-caption");
            label.setMinWidth(USE_PREF_SIZE);
            grid.add(label, state.ordinal() + 1, 0);
        }
    }

    private int application(GridPane grid, int firstRow, boolean newOne, Optional<String> version) {
        List<String> probes = report.probes().stream().filter(probe -> probe.newApplication() == newOne)
                .map(Simulation.ProbeResult::probe).distinct().toList();
        if (probes.isEmpty()) {
            return firstRow;
        }
        Label title = new Label(messages.get(newOne ? "simulate.new" : "simulate.old"));
        title.getStyleClass().add("chr-strong");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        version.ifPresent(name -> head.getChildren().add(new Chip(name)));
        grid.add(head, 0, firstRow, Simulation.State.values().length + 1, 1);
        int row = firstRow + 1;
        for (String probe : probes) {
            Label name = new Label(probe);
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            grid.add(name, 0, row);
            for (Simulation.State state : Simulation.State.values()) {
                grid.add(mark(newOne, probe, state), state.ordinal() + 1, row);
            }
            row++;
        }
        return row;
    }

    private Node mark(boolean newOne, String probe, Simulation.State state) {
        Optional<Simulation.ProbeResult> result = report.probes().stream().filter(found -> found.newApplication() == newOne
                && found.probe().equals(probe) && found.state() == state && found.meant()).findFirst();
        if (result.isEmpty()) {
            Label dash = new Label("–");
            dash.getStyleClass().add("chr-muted");
            return dash;
        }
        if (result.get().held()) {
            return Icon.TICK.node(16, "ok");
        }
        Label failed = new Label("", Icon.FAILED.node(16, "bad"));
        failed.setTooltip(new Tooltip(result.get().failure()));
        failed.setAccessibleText(result.get().failure());
        return failed;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().addAll("chr-small", "chr-muted");
        return note;
    }
}
