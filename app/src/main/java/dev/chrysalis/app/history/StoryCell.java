package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseTag;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.JournalEvent;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the story: a day's heading, or an event on the thread that runs down through its icons. */
final class StoryCell extends ListCell<StoryRow> {

    private static final double TIME = 68;
    private static final double THREAD = 34;
    private static final double RELEASE = 100;
    private static final double ACTOR = 110;
    private static final double TOOK = 68;
    private static final double NARROW = 720;
    /** What stands beside the words of every event, with the gaps and the list's own edges. */
    private static final double FIXED = TIME + THREAD + RELEASE + TOOK + 60;

    private final Messages messages;
    private final Workspace workspace;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss");

    StoryCell(Messages messages, Workspace workspace) {
        this.messages = messages;
        this.workspace = workspace;
        day = messages.date("date.year");
        getStyleClass().add("chr-story-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(StoryRow row, boolean vacant) {
        super.updateItem(row, vacant);
        getStyleClass().remove("day");
        setText(null);
        if (vacant || row == null) {
            setGraphic(null);
        } else if (row instanceof StoryRow.Event event) {
            setGraphic(event(event.line()));
        } else if (row instanceof StoryRow.Day heading) {
            getStyleClass().add("day");
            setGraphic(heading(heading));
        }
    }

    private Node heading(StoryRow.Day heading) {
        Label label = new Label(day.format(heading.date()));
        label.getStyleClass().add("chr-strong");
        HBox box = new HBox(label);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    private Node event(StoryLine line) {
        Node actor = fixed(small(line.entry().actor()), ACTOR, Pos.CENTER_LEFT);
        actor.managedProperty().bind(actor.visibleProperty());
        actor.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        HBox row = new HBox(fixed(mono(time.format(line.at())), TIME, Pos.CENTER_LEFT), thread(line), words(line), release(line),
                actor, fixed(mono(line.took()), TOOK, Pos.CENTER_RIGHT));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(4);
        return row;
    }

    private Node thread(StoryLine line) {
        Region thread = new Region();
        thread.getStyleClass().add("chr-thread");
        FontIcon icon = icon(line.mark());
        StackPane ground = new StackPane(icon);
        ground.getStyleClass().add("chr-thread-ground");
        ground.setMaxSize(18, 18);
        return fixed(new StackPane(thread, ground), THREAD, Pos.CENTER);
    }

    private Node words(StoryLine line) {
        Label title = wrapped(line.title());
        title.getStyleClass().add("chr-medium");
        VBox words = new VBox(1, title);
        if (!line.detail().isEmpty()) {
            Label detail = wrapped(line.detail());
            detail.getStyleClass().addAll("chr-small", "chr-muted");
            words.getChildren().add(detail);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /** A cell asks for its height without a width: words wrap only where their own width is bounded. */
    private Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.maxWidthProperty().bind(getListView().widthProperty().subtract(Bindings.when(widthProperty().greaterThan(NARROW))
                .then(FIXED + ACTOR).otherwise(FIXED)));
        return label;
    }

    private Node release(StoryLine line) {
        JournalEvent event = line.entry().event();
        HBox box = new HBox(6);
        box.setAlignment(Pos.CENTER_LEFT);
        event.phase().ifPresent(phase -> box.getChildren().add(new PhaseBadge(phase, 16)));
        box.getChildren().add(new ReleaseTag(event.release(), workspace.mark(event.release())));
        return fixed(box, RELEASE, Pos.CENTER_LEFT);
    }

    static FontIcon icon(Mark mark) {
        return switch (mark) {
            case STARTED -> Icon.PLAY.node(16, "muted");
            case DONE -> Icon.DONE.node(16, "ok");
            case FAILED -> Icon.FAILED.node(16, "bad");
            case WAITED -> Icon.WAITING_FOR_LOCK.node(16, "warn");
            case UNDONE -> Icon.UNDONE.node(16, "muted");
            case CONFIRMED -> Icon.PERSON.node(16, "ok");
            case CLOSED -> Icon.SEALED.node(16, "muted");
        };
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        return label;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("chr-mono", "chr-caption");
        return label;
    }

    private static Node fixed(Node node, double width, Pos position) {
        StackPane box = new StackPane(node);
        box.setAlignment(position);
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        return box;
    }
}
