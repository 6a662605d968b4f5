package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Fence;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.StateMark;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The steps of the phase, with the fence before the point of no return. */
final class StepList extends VBox {

    private static final double MOST = 330;
    private static final double LEAST = 172;

    private final WindowViewModel model;
    private final Messages messages;
    private final Label count = new Label();
    private final VBox rows = new VBox();
    private Optional<Shown> shown = Optional.empty();

    /** All that the rows are made from. */
    private record Shown(List<BoardStep> steps, Optional<StepId> current, Class<? extends BoardState> state) {
    }

    StepList(WindowViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("window-steps");
        getStyleClass().addAll("chr-card", "chr-step-list");
        Label title = new Label(messages.get("window.steps"));
        title.getStyleClass().add("chr-section");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        count.getStyleClass().addAll("chr-small", "chr-muted");
        HBox head = new HBox(title, spacer, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("head");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.heightProperty().addListener((property, before, after) -> {
            scroll.setPrefViewportHeight(Math.min(MOST, after.doubleValue()));
            scroll.setMinHeight(Math.min(LEAST, after.doubleValue()));
        });
        getChildren().addAll(head, scroll);
    }

    void refresh() {
        Optional<Step> current = model.board().stateProperty().get().step();
        List<BoardStep> steps = List.copyOf(model.board().steps());
        count.setText(steps.isEmpty() ? messages.get("window.noSteps")
                : messages.get("window.stepsDone", steps.stream().filter(BoardStep::done).count(), steps.size()));
        Shown now = new Shown(steps, current.map(Step::id), model.board().stateProperty().get().getClass());
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        rows.getChildren().clear();
        boolean fenced = false;
        for (BoardStep step : steps) {
            if (step.step().isPointOfNoReturn() && !fenced) {
                rows.getChildren().add(fence(step.done()));
                fenced = true;
            }
            rows.getChildren().add(row(step, current.map(shown -> shown.id().equals(step.step().id())).orElse(false)));
        }
    }

    private static Fence fence(boolean passed) {
        Fence fence = new Fence();
        if (passed) {
            fence.getStyleClass().add("passed");
        }
        return fence;
    }

    private Node row(BoardStep step, boolean current) {
        Label number = new Label(step.step().id().number());
        number.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(messages.title(step.step()));
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label time = new Label(time(step));
        time.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, mark(step, current), number, title, time);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        if (current) {
            row.getStyleClass().add(waiting() ? "waiting" : "current");
            title.getStyleClass().add("chr-strong");
        }
        return row;
    }

    private Node mark(BoardStep step, boolean current) {
        if (current && model.board().stateProperty().get() instanceof BoardState.WaitingForLock) {
            return StateMark.WAITING.node(18);
        }
        if (step.step().isSoak() && !step.done()) {
            return Icon.SOAKING.node(18, "muted");
        }
        return StateMark.of(step.progress().state()).node(18);
    }

    private boolean waiting() {
        BoardState state = model.board().stateProperty().get();
        return state instanceof BoardState.WaitingForLock || state instanceof BoardState.WaitingAtGate
                || state instanceof BoardState.WaitingForPerson;
    }

    private String time(BoardStep step) {
        int waves = step.step().waves().size();
        if (!step.done() && waves > 0) {
            return messages.get("window.wavesDone", step.progress().waves().size(), waves);
        }
        if (step.done()) {
            return step.progress().took().map(messages.figures()::time).orElse("");
        }
        return step.expected().map(expected -> "~ " + messages.figures().time(expected)).orElse("");
    }
}
