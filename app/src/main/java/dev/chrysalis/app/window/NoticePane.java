package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the current step waits for, in a sentence with a countdown; or what went wrong; or how far it is. */
final class NoticePane extends VBox {

    private final WindowViewModel model;
    /** What belongs to a notice begins where its words do. */
    private static final Insets BELOW = new Insets(0, 0, 0, 44);

    private final Notices notices;
    private final Label countdown = new Label();
    private Optional<Instant> next = Optional.empty();

    NoticePane(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.notices = new Notices(model, messages, confirm);
        getStyleClass().add("chr-board-notice");
        countdown.getStyleClass().addAll("chr-mono", "chr-countdown");
        countdown.setMinWidth(USE_PREF_SIZE);
    }

    void refresh() {
        getChildren().clear();
        getStyleClass().removeAll("warn", "bad", "plain", "ok");
        next = Optional.empty();
        model.board().stateProperty().get().accept(notices).forEach(this::show);
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
        tick();
    }

    void tick() {
        countdown.setText(next.map(moment -> Math.max(0, Duration.between(Instant.now(), moment).toSeconds()) + " s").orElse(""));
    }

    private void show(Notice notice) {
        getStyleClass().add(notice.tone());
        Label heading = new Sentence(notice.title());
        heading.getStyleClass().add("chr-notice-title");
        VBox text = new VBox(4, heading);
        if (!notice.sentence().isBlank()) {
            Label label = new Sentence(notice.sentence().strip());
            label.getStyleClass().add("chr-notice-text");
            text.getChildren().add(label);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        Node icon = notice.icon().node(28, notice.tone().equals("plain") ? "muted" : notice.tone());
        HBox row = new HBox(16, icon, text);
        row.setAlignment(Pos.CENTER_LEFT);
        notice.right().ifPresent(row.getChildren()::add);
        if (notice.next().isPresent()) {
            next = notice.next();
            row.getChildren().add(countdown);
        }
        getChildren().add(row);
        if (!notice.below().isEmpty()) {
            VBox below = new VBox(10);
            below.getChildren().setAll(notice.below());
            below.setPadding(BELOW);
            getChildren().add(below);
        }
    }
}
