package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.Scrolled;
import dev.chrysalis.app.ui.control.SqlView;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The current step in large type, what it waits for, exactly what will run, what comes then, and the one primary button. */
final class StepPane extends VBox {

    private static final int LEAST_LINES = 6;
    private static final int LINES = 22;
    private static final double LINE = 21;

    private final WindowViewModel model;
    private final Messages messages;
    private final Label place = new Label();
    private final Label file = new Label();
    private final Label lock = new Label();
    private final Label title = new Label();
    private final NoticePane notice;
    private final Label exactly = new Label();
    private final SqlView sql = new SqlView();
    private final HBox then = new HBox(8);
    private final BoardButtons buttons;
    private String shown = "";
    private Optional<StepId> read = Optional.empty();
    private Optional<String> script = Optional.empty();

    StepPane(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.messages = messages;
        notice = new NoticePane(model, messages, confirm);
        buttons = new BoardButtons(model, messages, confirm);
        getStyleClass().addAll("chr-card", "chr-step-pane");
        place.getStyleClass().add("chr-strong");
        place.setMinWidth(USE_PREF_SIZE);
        file.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        lock.getStyleClass().add("chr-muted");
        lock.setMinWidth(USE_PREF_SIZE);
        title.setId("window-step-title");
        title.getStyleClass().add("chr-step-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        exactly.setText(messages.get("window.exactly"));
        exactly.getStyleClass().add("chr-label");
        then.setAlignment(Pos.BASELINE_LEFT);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(10, place, file, spacer, lock);
        head.setAlignment(Pos.CENTER_LEFT);
        head.visibleProperty().bind(place.textProperty().isNotEmpty());
        head.managedProperty().bind(head.visibleProperty());
        VBox.setVgrow(sql, Priority.ALWAYS);
        Region room = new Region();
        VBox.setVgrow(room, Priority.SOMETIMES);
        VBox above = new VBox(10, head, title, notice, exactly, sql, room, then);
        // the button is always in sight: what stands above it is scrolled where the window is low
        Scrolled scrolled = new Scrolled(above);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(scrolled, buttons);
    }

    void refresh() {
        BoardState state = model.board().stateProperty().get();
        Optional<Step> step = state.step();
        showPlace(step);
        title.setText(state instanceof BoardState.ChangesFound changes
                ? messages.get("window.changes." + (changes.files() ? "files" : "database"))
                : step.map(messages::title).orElseGet(() -> withoutStep(state)));
        notice.refresh();
        step.ifPresent(this::readScript);
        showText(step);
        then.getChildren().setAll(step.flatMap(model::after).map(this::then).orElse(List.of()));
        buttons.refresh();
    }

    void tick() {
        notice.tick();
    }

    void focusPrimary() {
        buttons.focusPrimary();
    }

    private String withoutStep(BoardState state) {
        String key = state instanceof BoardState.PhaseDone ? "window.phaseDone"
                : state instanceof BoardState.ToFinish ? "window.toFinish.title" : "window.nothing";
        return messages.get(key, messages.get("phase." + model.phaseProperty().get().folder()));
    }

    private void showPlace(Optional<Step> step) {
        int count = model.board().steps().size();
        place.setText(step.map(found -> messages.get("window.place", index(found) + 1, count)).orElse(""));
        file.setText(step.map(found -> found.id().path()).orElse(""));
        Optional<LockFact> fact = step.filter(found -> !model.goingBack()).flatMap(Step::lock);
        lock.setText(fact.map(known -> messages.get("lock." + known.blocking().name().toLowerCase(java.util.Locale.ROOT)))
                .orElse(""));
        lock.setGraphic(fact.<Node>map(known -> Marks.lock(known.blocking(), 18)).orElse(null));
    }

    private int index(Step step) {
        return model.board().steps().stream().map(row -> row.step().id()).toList().indexOf(step.id());
    }

    /** A script is read once for each time that its step comes onto the board: somebody may have changed it meanwhile. */
    private void readScript(Step step) {
        if (read.filter(step.id()::equals).isPresent()) {
            return;
        }
        read = Optional.of(step.id());
        script = Optional.empty();
        if (step.action() instanceof StepAction.Script called) {
            model.readScript(step, called, text -> {
                if (read.filter(step.id()::equals).isPresent()) {
                    script = Optional.of(text);
                    showText(Optional.of(step));
                }
            });
        }
    }

    private void showText(Optional<Step> step) {
        String text = step.map(found -> model.text(found, script)).orElse("");
        sql.setVisible(!text.isEmpty());
        sql.setManaged(!text.isEmpty());
        exactly.setVisible(!text.isEmpty());
        exactly.setManaged(!text.isEmpty());
        if (!text.equals(shown)) {
            shown = text;
            if (step.filter(found -> found.action() instanceof StepAction.Script).isPresent()) {
                sql.setPlain(text);
            } else {
                sql.setSql(text);
            }
            sql.fitHeight(LEAST_LINES, LINES, LINE);
        }
    }

    private List<Label> then(BoardStep next) {
        Label title = label(messages.title(next.step()), "chr-medium");
        title.setMinWidth(0);
        List<Label> words = new ArrayList<>(List.of(label(messages.get("window.then"), "chr-muted"),
                label(next.step().id().number(), "chr-mono"),
                title));
        next.expected().filter(expected -> !model.goingBack())
                .ifPresent(expected -> words.add(label(messages.get("window.about", messages.figures().time(expected)), "chr-muted")));
        return words;
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
