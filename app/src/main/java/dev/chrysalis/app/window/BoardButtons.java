package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.dialog.Confirmation;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.Environment;
import dev.chrysalis.run.Operator.CutOffAnswer;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The one primary button, large, at the lower left with its key; beside it what else may be asked of the run. */
final class BoardButtons extends HBox {

    private final WindowViewModel model;
    private final Messages messages;
    private final ConfirmByTyping confirm;
    private final Button primary = new Button();
    private final KeyHint enter;
    private final Label hint = new Label();
    private final Button pause = new Button();
    private final Button stop = new Button("", Icon.STOP.node());
    private final Button again = new Button("", Icon.REFRESH.node());
    private final Button goOn = new Button("", Icon.PLAY.node());
    private final Button undo = new Button("", Icon.UNDO.node());
    private final Button putOff = new Button("", Icon.ARROW_RIGHT.node());
    private final Button skipSoak = new Button("", Icon.SOAKING.node());

    BoardButtons(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.messages = messages;
        this.confirm = confirm;
        enter = new KeyHint(messages.keys("Enter"));
        setSpacing(10);
        setAlignment(Pos.CENTER_LEFT);
        primary.setId("window-primary");
        primary.getStyleClass().addAll("accent", "chr-board-primary");
        primary.setMinWidth(USE_PREF_SIZE);
        primary.setDefaultButton(true);
        primary.setContentDisplay(ContentDisplay.LEFT);
        hint.getStyleClass().add("chr-muted");
        hint.setWrapText(true);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        prepare(pause, "window-pause", model.hand()::pauseOrResume);
        prepare(stop, "window-stop", model.hand()::stopAfterStep);
        prepare(again, "window-again", () -> model.hand().answer(CutOffAnswer.RUN_AGAIN));
        prepare(goOn, "window-go-on", () -> model.hand().answer(CutOffAnswer.RUN_AGAIN));
        prepare(undo, "window-undo", () -> model.hand().answer(CutOffAnswer.UNDO));
        prepare(skipSoak, "window-skip-soak", () -> model.run(true));
        prepare(putOff, "window-put-off", model.hand()::putOff);
        putOff.setText(messages.get("window.putOff"));
        again.setText(messages.get("window.cutOff.again"));
        goOn.setText(messages.get("window.changes.goOn"));
        undo.setText(messages.get("window.cutOff.undo"));
        skipSoak.setText(messages.get("window.skipSoak"));
        getChildren().addAll(primary, enter, hint, spacer, skipSoak, putOff, again, undo, goOn, pause, stop);
    }

    void focusPrimary() {
        primary.requestFocus();
    }

    void refresh() {
        BoardState state = model.board().stateProperty().get();
        boolean cutOff = state instanceof BoardState.CutOff;
        boolean asked = cutOff || state instanceof BoardState.ChangesFound;
        boolean running = state.active() && !asked && !(state instanceof BoardState.RollingBack);
        boolean stopping = model.board().stoppingProperty().get();
        boolean paused = model.board().pausedProperty().get();
        show(pause, running);
        pause.setText(messages.get(paused ? "window.resume" : "window.pause"));
        pause.setGraphic((paused ? Icon.PLAY : Icon.PAUSE).node());
        show(stop, running);
        stop.setText(messages.get(stopping ? "window.stopping" : "window.stop"));
        stop.setDisable(stopping);
        show(putOff, state instanceof BoardState.WaitingForLock waiting && waiting.putOff());
        show(again, cutOff);
        show(undo, cutOff);
        show(goOn, asked && !cutOff);
        show(skipSoak, state instanceof BoardState.Ready && state.step().filter(Step::isSoak).isPresent());
        hint.setText("");
        showPrimary(state);
        enter.setVisible(primary.isVisible() && !primary.isDisabled());
        enter.setManaged(enter.isVisible());
    }

    private void showPrimary(BoardState state) {
        String number = state.step().map(step -> step.id().number()).orElse("");
        if (state instanceof BoardState.Ready) {
            boolean begun = model.board().steps().stream().anyMatch(step -> step.progress().mayHaveEffect());
            offer(Icon.PLAY, messages.get(begun ? "window.goOn" : "window.run", phase(), environment()), () -> model.run(false));
        } else if (state instanceof BoardState.WaitingForLock) {
            offer(Icon.REFRESH, messages.get("window.tryAgain", number), model.hand()::retryNow);
            hint.setText(messages.get("window.orWait"));
        } else if (state instanceof BoardState.WaitingAtGate) {
            offer(Icon.REFRESH, messages.get("window.checkAgain"), model.hand()::retryNow);
            hint.setText(messages.get("window.orWait"));
        } else if (state instanceof BoardState.WaitingForPerson) {
            offer(Icon.TICK, messages.get(model.goingBack() ? "window.confirmUndo" : "window.confirmStep", number), () -> model.hand().answer(CutOffAnswer.MARK_DONE));
        } else if (state instanceof BoardState.BeforePointOfNoReturn before) {
            offer(Icon.POINT_OF_NO_RETURN, messages.get("window.passStep", number, environment()), () -> askToPass(before.current()));
        } else if (state instanceof BoardState.CutOff) {
            offer(Icon.TICK, messages.get("window.cutOff.done"), () -> model.hand().answer(CutOffAnswer.MARK_DONE));
        } else if (state instanceof BoardState.ChangesFound) {
            // whoever presses Enter without reading changes nothing
            offer(Icon.STOP, messages.get("window.changes.stop"), () -> model.hand().answer(CutOffAnswer.STOP));
        } else if (state instanceof BoardState.Failed failed && model.goingBack()) {
            PhaseName to = failed.step().orElseThrow().id().phase();
            offer(Icon.UNDO, messages.get("window.undoAgain", number, messages.get("phase.within." + to.folder())), () -> model.rollBack(to));
        } else if (state instanceof BoardState.Failed) {
            offer(Icon.REFRESH, messages.get("window.tryAgain", number), () -> model.run(false));
        } else if (state instanceof BoardState.ToFinish left) {
            offer(Icon.TICK, messages.get("window.toFinish.go." + left.phase().folder()), () -> model.run(false));
        } else if (state instanceof BoardState.PhaseDone) {
            offer(Icon.ARROW_RIGHT, messages.get("window.whatNext"), model::goOn);
        } else if (state.active()) {
            offer(Icon.RUNNING, messages.get(model.goingBack() ? "window.rollingBack.button" : "window.running",
                    number), () -> { });
            primary.setDisable(true);
        } else {
            show(primary, false);
        }
    }

    private void offer(Icon icon, String text, Runnable action) {
        boolean other = primary.isDisabled() || !text.equals(primary.getText());
        show(primary, true);
        primary.setDisable(false);
        primary.setText(text);
        if (other && isFocusWithin()) {
            // a disabled button hands its focus on: Enter must never press Pause in the place of what is offered
            primary.requestFocus();
        }
        if (other) {
            primary.setGraphic(new HBox(icon.node(20, "on-accent")));
        }
        primary.setOnAction(event -> action.run());
    }

    private void askToPass(Step step) {
        Environment target = model.target().orElseThrow();
        String reason = step.undo() instanceof Undo.Impossible impossible ? messages.engine(impossible.reason()) : "";
        long done = model.board().steps().stream().filter(BoardStep::done).count();
        confirm.ask(new Confirmation(messages.get("window.noWayBack.title"),
                        messages.get("window.noWayBack.sentence", step.id().number(), messages.title(step), reason).strip(),
                        List.of(messages.get("window.noWayBack.held", done)), messages.get("window.noWayBack.until"), step.id().release(),
                        messages.get("window.passStep", step.id().number(), environment()), target.name(), target.production()),
                () -> model.hand().answer(CutOffAnswer.MARK_DONE), () -> model.hand().answer(CutOffAnswer.STOP));
    }

    private void prepare(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().add("chr-board-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private String phase() {
        PhaseName name = model.phaseProperty().get();
        return messages.get("phase.within." + name.folder());
    }

    private String environment() {
        return model.target().map(target -> target.name().toUpperCase(Locale.ROOT)).orElse("");
    }
}
