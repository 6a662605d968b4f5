package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.Operator.CutOffAnswer;
import java.util.Optional;
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
    private final PrimaryOffers offers;
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
        this.offers = new PrimaryOffers(model, messages, confirm);
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
        Optional<PrimaryOffer> offer = state.accept(offers);
        show(primary, offer.isPresent());
        hint.setText(offer.map(PrimaryOffer::hint).orElse(""));
        offer.ifPresent(this::offer);
        enter.setVisible(primary.isVisible() && !primary.isDisabled());
        enter.setManaged(enter.isVisible());
    }

    private void offer(PrimaryOffer offer) {
        boolean other = primary.isDisabled() || !offer.text().equals(primary.getText());
        primary.setDisable(false);
        primary.setText(offer.text());
        if (other && isFocusWithin()) {
            // a disabled button hands its focus on: Enter must never press Pause in the place of what is offered
            primary.requestFocus();
        }
        if (other) {
            primary.setGraphic(new HBox(offer.icon().node(20, "on-accent")));
        }
        primary.setOnAction(event -> offer.action().ifPresent(Runnable::run));
        primary.setDisable(offer.action().isEmpty());
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
}
