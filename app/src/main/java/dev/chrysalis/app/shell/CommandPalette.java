package dev.chrysalis.app.shell;

import atlantafx.base.controls.CustomTextField;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.KeyHint;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Ctrl+K: everything that can be done or gone to, found by typing. */
final class CommandPalette {

    private static final double WIDTH = 620;
    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;

    private final Overlay overlay;
    private final Messages messages;
    private final Supplier<List<Command>> commands;

    CommandPalette(Overlay overlay, Messages messages, Supplier<List<Command>> commands) {
        this.overlay = overlay;
        this.messages = messages;
        this.commands = commands;
    }

    void open() {
        List<Command> all = commands.get();
        ListView<Command> list = new ListView<>();
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new CommandCell(messages));
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.get("palette.nothing")));
        CustomTextField field = new CustomTextField();
        field.setId("palette-field");
        field.setPromptText(messages.get("palette.prompt"));
        field.setLeft(Icon.SEARCH.node(18, "muted"));
        field.textProperty().addListener((property, before, after) -> find(all, after, list));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> steer(event, list));
        list.setOnMouseClicked(event -> perform(list));
        find(all, "", list);
        VBox content = new VBox(field, list);
        content.setId("palette");
        content.getStyleClass().addAll("chr-dialog", "chr-palette");
        content.setPrefWidth(WIDTH);
        list.setPrefHeight(Math.min(MOST_ROWS, Math.max(1, all.size())) * ROW + 2);
        overlay.show(content, Pos.TOP_CENTER, false);
        Platform.runLater(field::requestFocus);
    }

    private static void find(List<Command> all, String typed, ListView<Command> list) {
        list.getItems().setAll(all.stream().filter(command -> command.matches(typed)).toList());
        list.getSelectionModel().selectFirst();
    }

    private void steer(KeyEvent event, ListView<Command> list) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(selected + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(selected - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            perform(list);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            overlay.hide();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
        event.consume();
    }

    private void perform(ListView<Command> list) {
        Command selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            overlay.hide();
            selected.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {

        private final Messages messages;

        CommandCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            setGraphic(empty || command == null ? null : row(command));
        }

        private HBox row(Command command) {
            Label group = new Label(command.group());
            group.getStyleClass().addAll("chr-muted", "chr-small");
            group.setMinWidth(92);
            Label title = new Label(command.title());
            title.getStyleClass().add("chr-medium");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(10, group, title, space);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!command.keys().isEmpty()) {
                row.getChildren().add(new KeyHint(messages.keys(command.keys())));
            }
            return row;
        }
    }
}
