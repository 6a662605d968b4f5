package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.JournalEntry;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that the journal keeps of one event: what it means first, hashes last. */
final class EventDetail extends BorderPane {

    private static final int HASH_SHOWN = 12;

    private final Messages messages;
    private final Workspace workspace;
    private final VBox content = new VBox(12);
    private final DateTimeFormatter when;

    EventDetail(Messages messages, Workspace workspace, Runnable showInTimeline) {
        this.messages = messages;
        this.workspace = workspace;
        when = messages.date("date.second");
        getStyleClass().addAll("chr-card", "chr-event-detail");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        Button show = new Button(messages.get("history.showInTimeline"), Icon.TIMELINE.node());
        show.setId("history-show-in-timeline");
        show.setMaxWidth(Double.MAX_VALUE);
        show.setOnAction(event -> showInTimeline.run());
        HBox.setHgrow(show, Priority.ALWAYS);
        HBox bottom = new HBox(show);
        bottom.getStyleClass().add("chr-event-actions");
        setBottom(bottom);
    }

    void show(Optional<StoryLine> line) {
        setVisible(line.isPresent());
        setManaged(line.isPresent());
        content.getChildren().clear();
        line.ifPresent(this::fill);
    }

    private void fill(StoryLine line) {
        content.getChildren().add(head(line));
        if (!line.detail().isEmpty()) {
            Label said = new Label(line.detail());
            said.setWrapText(true);
            said.setMaxWidth(Double.MAX_VALUE);
            said.getStyleClass().addAll("chr-notice", line.mark().trouble() ? "bad" : "plain");
            content.getChildren().add(said);
        }
        content.getChildren().addAll(separator(), facts(line));
        if (!line.output().isBlank()) {
            content.getChildren().addAll(separator(), outputHead(line.output()), output(line.output()));
        }
        content.getChildren().addAll(separator(), chain(line.entry()));
    }

    private Node head(StoryLine line) {
        Label title = new Label(line.title());
        title.getStyleClass().add("chr-title");
        title.setWrapText(true);
        HBox head = new HBox(10, StoryCell.icon(line.mark()), title);
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        return head;
    }

    private Node facts(StoryLine line) {
        JournalEntry entry = line.entry();
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        Label heading = new Label(messages.get("history.event", entry.number()));
        heading.getStyleClass().add("chr-label");
        grid.add(heading, 0, 0, 2, 1);
        fact(grid, "history.when", text(when.format(line.at()), false));
        fact(grid, "history.who", text(entry.actor() + "@" + entry.host(), true));
        Label name = text(entry.event().release(), true);
        name.setGraphic(new ReleaseSwatch(workspace.mark(entry.event().release())));
        fact(grid, "history.release", name);
        entry.event().stepId().ifPresent(step -> fact(grid, "history.step", text(step.path(), true)));
        if (!line.took().isEmpty()) {
            fact(grid, "history.took", text(line.took(), true));
        }
        fact(grid, "history.by", text("Chrysalis " + entry.application(), false));
        return grid;
    }

    private void fact(GridPane grid, String key, Label value) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().addAll("chr-small", "chr-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(value, 1, row);
        GridPane.setHgrow(value, Priority.ALWAYS);
    }

    private static Label text(String value, boolean mono) {
        Label label = new Label(value);
        label.setWrapText(true);
        label.getStyleClass().add("chr-small");
        if (mono) {
            label.getStyleClass().add("chr-mono");
        }
        return label;
    }

    private Node outputHead(String output) {
        Label label = new Label(messages.get("history.output"));
        label.getStyleClass().add("chr-label");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button copy = new Button(messages.get("history.copy"), Icon.COPY.node(16, "accent"));
        copy.getStyleClass().addAll("flat", "link-button");
        copy.setOnAction(event -> {
            ClipboardContent clipboard = new ClipboardContent();
            clipboard.putString(output);
            Clipboard.getSystemClipboard().setContent(clipboard);
        });
        HBox box = new HBox(label, spacer, copy);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node output(String output) {
        Label text = text(output.strip(), true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("chr-output");
        return text;
    }

    private Node chain(JournalEntry entry) {
        Label heading = new Label(messages.get("history.chainOf"));
        heading.getStyleClass().add("chr-label");
        Label follows = text(messages.get("history.follows", entry.number() - 1, shown(entry.previousHash())), false);
        follows.setGraphic(Icon.CHAIN.node(16, "ok"));
        Label own = text(messages.get("history.ownHash", shown(entry.hash())), false);
        own.getStyleClass().add("chr-muted");
        return new VBox(6, heading, follows, own);
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length())).replaceAll("(.{4})(?=.)", "$1 ") + " …";
    }

    private static Region separator() {
        Region line = new Region();
        line.getStyleClass().add("chr-separator");
        return line;
    }
}
