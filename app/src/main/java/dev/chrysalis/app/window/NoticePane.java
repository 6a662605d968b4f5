package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.BackfillProgress;
import dev.chrysalis.run.StatementLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the current step waits for, in a sentence with a countdown; or what went wrong; or how far it is. */
final class NoticePane extends VBox {

    private final WindowViewModel model;
    private final Messages messages;
    private final BlockerList blockers;
    private final Label countdown = new Label();
    private Optional<Instant> next = Optional.empty();

    NoticePane(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.messages = messages;
        this.blockers = new BlockerList(model, messages, confirm);
        getStyleClass().add("chr-board-notice");
        countdown.getStyleClass().addAll("chr-mono", "chr-countdown");
        countdown.setMinWidth(USE_PREF_SIZE);
    }

    void refresh() {
        getChildren().clear();
        getStyleClass().removeAll("warn", "bad", "plain", "ok");
        next = Optional.empty();
        BoardState state = model.board().stateProperty().get();
        if (state instanceof BoardState.WaitingForLock waiting) {
            waitForLock(waiting);
        } else if (state instanceof BoardState.WaitingAtGate waiting) {
            next = Optional.of(waiting.nextTry());
            say("warn", Icon.RUNNING, messages.get("window.gate.title"), messages.engine(waiting.why()), countdown);
        } else if (state instanceof BoardState.WaitingForPerson waiting) {
            say("plain", Icon.PERSON, messages.get(waiting.undoing() ? "window.person.undo" : "window.person.title"),
                    waiting.instructions(), null);
        } else if (state instanceof BoardState.CutOff) {
            say("warn", Icon.CAUTION, messages.get("window.cutOff.title"), messages.get("window.cutOff.sentence"), null);
        } else if (state instanceof BoardState.ChangesFound changes) {
            ask(changes.findings().stream().map(finding -> messages.engine(finding, model.zone())).collect(Collectors.joining("\n")));
        } else if (state instanceof BoardState.Failed failed) {
            fail(failed.fault());
        } else if (state instanceof BoardState.PhaseDone) {
            say("ok", Icon.DONE, messages.get("window.done.title"), messages.get("window.done.sentence"), null);
        } else if (state instanceof BoardState.ToFinish left) {
            say("plain", Icon.PERSON, messages.get("window.toFinish." + left.phase().folder()),
                    messages.get("window.toFinish.sentence." + left.phase().folder()), null);
        } else if (state instanceof BoardState.RollingBack) {
            say("plain", Icon.UNDO, messages.get("window.rollingBack.title"), messages.get("window.rollingBack.sentence"), null);
        } else {
            model.board().fillProperty().get().ifPresent(this::fill);
            model.board().lookProperty().get().ifPresent(this::look);
            readManual(state);
            model.othersRun().filter(runner -> !state.active()).ifPresent(runner ->
                    say("plain", Icon.RUNNING, messages.get("window.others"), messages.engine(runner), null));
            if (state instanceof BoardState.Ready && !model.findings().isEmpty()) {
                say("warn", Icon.CAUTION, messages.get("window.findings"), model.findings().stream()
                        .map(finding -> messages.engine(finding, model.zone())).collect(Collectors.joining("\n")), null);
            }
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
        tick();
    }

    void tick() {
        countdown.setText(next.map(moment -> Math.max(0, Duration.between(Instant.now(), moment).toSeconds()) + " s").orElse(""));
    }

    private void waitForLock(BoardState.WaitingForLock waiting) {
        next = Optional.of(waiting.nextTry());
        String table = waiting.current().lock().map(fact -> fact.table()).orElse("");
        say("warn", Icon.WAITING_FOR_LOCK, messages.get("window.lock.title", table),
                messages.get("window.lock.sentence", waiting.tries()), countdown);
        name(waiting.blockers());
    }

    private void name(List<Blocker> waitedFor) {
        if (!waitedFor.isEmpty()) {
            blockers.show(waitedFor);
            getChildren().add(blockers);
        }
    }

    /** What the server tells of a statement that takes its time. */
    private void look(StatementLook look) {
        String left = look.left().map(time -> messages.get("window.progress.left", messages.figures().time(time))).orElse("");
        if (look.blockers().isEmpty()) {
            look.progress().ifPresent(progress -> {
                say("plain", Icon.RUNNING, progress.stage(), left, null);
                showShare(progress.share());
            });
        } else {
            say("warn", Icon.WAITING_FOR_LOCK, messages.get("window.blocked.title"), messages.get("window.blocked.sentence"), null);
            name(look.blockers());
        }
    }

    private void showShare(double share) {
        if (share >= 0) {
            ProgressBar bar = new ProgressBar(Math.min(1, share));
            bar.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(bar);
        }
    }

    private void fail(ChrysalisException fault) {
        say("bad", Icon.FAILED, messages.engine(fault.getMessage()), messages.engine(fault.databaseState()) + " " + messages.engine(fault.remedy()), null);
        offerCopy(fault.code() + "\n" + fault.getMessage() + "\n" + fault.databaseState() + "\n" + fault.remedy());
    }

    private void ask(String findings) {
        say("warn", Icon.CAUTION, messages.get("window.changes.question"), findings + "\n" + messages.get("window.changes.kept"), null);
        offerCopy(findings);
    }

    private void offerCopy(String text) {
        Button copy = new Button(messages.get("fault.copy"), Icon.COPY.node());
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        getChildren().add(copy);
    }

    private void fill(BackfillProgress progress) {
        String total = progress.estimatedRows() < 0 ? "" : messages.get("window.fill.of", Figures.count(progress.estimatedRows()));
        say("plain", Icon.BACKFILL, messages.get("window.fill.title", Figures.count(progress.rows()), total),
                progress.paused().isEmpty() ? messages.get("window.fill.speed", Figures.count(Math.round(progress.rowsPerSecond())),
                        Figures.count(progress.batch()))
                        + progress.left().map(left -> " · " + messages.get("window.progress.left", messages.figures().time(left))).orElse("")
                        : messages.engine(progress.paused()), pace());
        showShare(progress.estimatedRows() > 0 ? progress.rows() / (double) progress.estimatedRows() : -1);
    }

    private Node pace() {
        Button slower = new Button(messages.get("window.slower"));
        slower.setOnAction(event -> model.hand().slower());
        Button faster = new Button(messages.get("window.faster"));
        faster.setOnAction(event -> model.hand().faster());
        HBox pace = new HBox(6, slower, faster);
        pace.setMinWidth(USE_PREF_SIZE);
        return pace;
    }

    private void readManual(BoardState state) {
        state.step().filter(step -> step.action() instanceof StepAction.Manual).ifPresent(step -> {
            StepAction.Manual manual = (StepAction.Manual) step.action();
            say("plain", manual.soak().isPresent() ? Icon.SOAKING : Icon.PERSON,
                    manual.soak().map(soak -> messages.get("window.soak.title", messages.figures().time(soak)))
                            .orElseGet(() -> messages.get("window.person.next")), manual.instructions(), null);
        });
    }

    private void say(String tone, Icon icon, String title, String sentence, Node right) {
        getStyleClass().add(tone);
        Label heading = new Sentence(title);
        heading.getStyleClass().add("chr-notice-title");
        VBox text = new VBox(4, heading);
        if (!sentence.isBlank()) {
            Label label = new Sentence(sentence.strip());
            label.getStyleClass().add("chr-notice-text");
            text.getChildren().add(label);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(16, icon.node(28, tone.equals("plain") ? "muted" : tone), text);
        row.setAlignment(Pos.CENTER_LEFT);
        if (right != null) {
            row.getChildren().add(right);
        }
        getChildren().add(row);
    }
}
