package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import java.time.format.DateTimeFormatter;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, as it happens; follows the last line. */
final class LogCard extends VBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    LogCard(WindowViewModel model, Messages messages) {
        getStyleClass().addAll("chr-card", "chr-log-card");
        Label title = new Label(messages.get("window.log"));
        title.getStyleClass().add("chr-section");
        HBox head = new HBox(title);
        head.getStyleClass().add("head");
        ListView<LogLine> lines = new ListView<>(model.board().log());
        lines.setId("window-log");
        lines.setCellFactory(view -> new LineCell());
        Label nothing = new Label(messages.get("window.log.empty"));
        nothing.getStyleClass().addAll("chr-small", "chr-muted", "chr-log-empty");
        nothing.setWrapText(true);
        lines.setPlaceholder(nothing);
        model.board().log().addListener((ListChangeListener<LogLine>) change -> {
            lines.scrollTo(model.board().log().size() - 1);
            // words that wrap learn their height only when they are laid out
            Platform.runLater(() -> lines.scrollTo(model.board().log().size() - 1));
        });
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, lines);
    }

    private static final class LineCell extends ListCell<LogLine> {

        private final Label time = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(8, time, text);

        private LineCell() {
            time.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
            time.setMinWidth(USE_PREF_SIZE);
            text.getStyleClass().addAll("chr-mono", "chr-small");
            text.setWrapText(true);
            row.setAlignment(Pos.TOP_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LogLine line, boolean vacant) {
            super.updateItem(line, vacant);
            if (vacant || line == null) {
                setGraphic(null);
                return;
            }
            time.setText(TIME.format(line.at()));
            text.setText(line.text());
            text.getStyleClass().removeAll("chr-warn");
            if (line.trouble()) {
                text.getStyleClass().add("chr-warn");
            }
            setGraphic(row);
        }
    }
}
