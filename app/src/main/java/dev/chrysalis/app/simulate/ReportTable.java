package dev.chrysalis.app.simulate;

import dev.chrysalis.app.ui.control.Fence;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.simulate.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A row per step: time and longest block as bars, rows, lock in words; the phases' rows carry the proof of the way back. */
final class ReportTable extends VBox {

    /** The longest block that a rehearsal takes for harmless; the trough of the bar is that long. */
    private static final double BLOCK_LIMIT = 500;
    private static final double BAR = 64;
    private static final double[] WIDTHS = {24, 36, -1, BAR, 76, BAR, 76, 52, 136};

    private final Messages messages;
    private final Function<StepId, Optional<Step>> planned;
    private final Consumer<Simulation.RehearsedStep> open;

    /** @param planned the step as its folder holds it now; empty where it is gone */
    ReportTable(Messages messages, Function<StepId, Optional<Step>> planned, Consumer<Simulation.RehearsedStep> open) {
        this.messages = messages;
        this.planned = planned;
        this.open = open;
        setId("simulate-steps");
        getStyleClass().addAll("chr-card", "chr-report");
    }

    void show(List<Simulation.RehearsedStep> steps, List<Simulation.Proof> proofs) {
        getChildren().setAll(heading());
        double longest = steps.stream().mapToDouble(step -> logarithm(step.took())).max().orElse(1);
        boolean fenced = false;
        for (PhaseName phase : PhaseName.values()) {
            List<Simulation.RehearsedStep> ofPhase = steps.stream().filter(step -> step.step().phase() == phase).toList();
            if (!ofPhase.isEmpty()) {
                getChildren().add(phase(phase, ofPhase, proofs));
                for (Simulation.RehearsedStep step : ofPhase) {
                    if (!fenced && planned.apply(step.step()).filter(Step::isPointOfNoReturn).isPresent()) {
                        fenced = true;
                        getChildren().add(new Fence());
                    }
                    getChildren().add(row(step, longest));
                }
            }
        }
    }

    private Node heading() {
        GridPane grid = grid("heading");
        grid.add(label(messages.get("simulate.step"), "chr-label"), 0, 0, 3, 1);
        grid.add(label(messages.get("simulate.time"), "chr-label"), 3, 0, 2, 1);
        grid.add(label(messages.get("simulate.block", Math.round(BLOCK_LIMIT)), "chr-label"), 5, 0, 2, 1);
        grid.add(right(label(messages.get("simulate.rows"), "chr-label")), 7, 0);
        grid.add(label(messages.get("simulate.lock"), "chr-label"), 8, 0);
        return grid;
    }

    private Node phase(PhaseName phase, List<Simulation.RehearsedStep> steps, List<Simulation.Proof> proofs) {
        Label title = label(messages.get("phase." + phase.folder()), "chr-strong");
        Label time = label(messages.figures()
                .time(steps.stream().map(Simulation.RehearsedStep::took).reduce(Duration.ZERO, Duration::plus)),
                "chr-muted");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox row = new HBox(10, new PhaseBadge(phase, 18), title, time, spacer);
        proofs.stream().filter(proof -> proof.way() == Simulation.Way.BACK && proof.phase() == phase).findFirst()
                .ifPresent(proof -> row.getChildren().add(proof(proof)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("phase", phase.folder());
        return row;
    }

    private Node proof(Simulation.Proof proof) {
        Label label = label(messages.get(proof.equal() ? "simulate.goesBack" : "simulate.notBack"), "chr-small");
        label.getStyleClass().addAll("chr-strong", proof.equal() ? "chr-ok" : "chr-bad");
        label.setGraphic(Icon.UNDO.node(16, proof.equal() ? "ok" : "bad"));
        return label;
    }

    private Node row(Simulation.RehearsedStep step, double longest) {
        GridPane grid = grid("row");
        grid.add(step.skipped() ? passedOver(step).node(16, "muted") : Icon.DONE.node(16, "ok"), 0, 0);
        grid.add(mono(step.step().number()), 1, 0);
        Label title = new Label(messages.title(step.title()));
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(messages.title(step.title())));
        grid.add(title, 2, 0);
        if (step.skipped()) {
            grid.add(right(mono(messages.get("simulate.skipped"))), 4, 0);
        } else {
            grid.add(bar(logarithm(step.took()) / longest, step.step().phase().folder()), 3, 0);
            grid.add(right(mono(messages.figures().time(step.took()))), 4, 0);
            step.longestBlock().ifPresentOrElse(block -> {
                double share = block.toMillis() / BLOCK_LIMIT;
                grid.add(bar(share, share > 1 ? "too-long" : "block"), 5, 0);
                grid.add(right(mono(messages.figures().time(block))), 6, 0);
            }, () -> grid.add(right(mono(messages.get("simulate.notMeasured"))), 5, 0, 2, 1));
            grid.add(right(mono(step.rows() < 0 ? "" : Figures.count(step.rows()))), 7, 0);
            HBox lock = new HBox(6, Marks.lock(step.blocking(), 16),
                    label(messages.get("simulate.lock." + step.blocking().name().toLowerCase(java.util.Locale.ROOT)), "chr-small"));
            lock.setAlignment(Pos.CENTER_LEFT);
            grid.add(lock, 8, 0);
        }
        grid.setOnMouseClicked(event -> open.accept(step));
        return grid;
    }

    private Icon passedOver(Simulation.RehearsedStep step) {
        Optional<Step> known = planned.apply(step.step());
        if (known.filter(Step::isSoak).isPresent()) {
            return Icon.SOAKING;
        }
        return known.map(Step::action).filter(StepAction.Manual.class::isInstance).isPresent() ? Icon.PERSON : Icon.SCRIPT;
    }

    private static GridPane grid(String styleClass) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(styleClass);
        grid.setAlignment(Pos.CENTER_LEFT);
        grid.setHgap(8);
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            if (width < 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(60);
            } else {
                column.setMinWidth(width);
                column.setPrefWidth(width);
                column.setMaxWidth(width);
            }
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Node bar(double share, String styleClass) {
        Region fill = new Region();
        fill.getStyleClass().addAll("fill", styleClass);
        double width = Math.max(3, Math.min(1, share) * BAR);
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        StackPane trough = new StackPane(fill);
        trough.getStyleClass().add("trough");
        trough.setAlignment(Pos.CENTER_LEFT);
        return trough;
    }

    private static double logarithm(Duration duration) {
        return Math.log10(Math.max(2, duration.toMillis() + 1));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Label mono(String text) {
        Label label = label(text, "chr-mono");
        label.getStyleClass().addAll("chr-small", "chr-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node right(Label label) {
        StackPane box = new StackPane(label);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }
}
