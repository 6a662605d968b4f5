package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.task.JobState;
import dev.chrysalis.app.ui.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One job: state, title, what it does just now, how far it is. */
final class JobCell extends ListCell<Job> {

    private static final double BAR = 180;

    private final Messages messages;
    private final Clock clock;
    private final StackPane mark = new StackPane();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private Optional<JobState> marked = Optional.empty();
    private final ProgressBar bar = new ProgressBar();
    private final Label remaining = new Label();
    private final Button cancel = new Button();
    private final HBox row;
    private final InvalidationListener listener = property -> show();

    JobCell(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        title.getStyleClass().add("chr-medium");
        sentence.getStyleClass().addAll("chr-muted", "chr-small");
        remaining.getStyleClass().addAll("chr-muted", "chr-small");
        remaining.setMinWidth(110);
        bar.setPrefWidth(BAR);
        cancel.setText(messages.get("jobs.cancel"));
        cancel.setOnAction(event -> getItem().cancel());
        VBox words = new VBox(1, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        row = new HBox(12, mark, words, bar, remaining, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        itemProperty().addListener((property, before, after) -> follow(before, after));
    }

    @Override
    protected void updateItem(Job job, boolean empty) {
        super.updateItem(job, empty);
        setText(null);
        setGraphic(empty || job == null ? null : row);
    }

    private void follow(Job before, Job after) {
        if (before != null) {
            before.sentenceProperty().removeListener(listener);
            before.fractionProperty().removeListener(listener);
            before.stateProperty().removeListener(listener);
        }
        if (after != null) {
            after.sentenceProperty().addListener(listener);
            after.fractionProperty().addListener(listener);
            after.stateProperty().addListener(listener);
            show();
        }
    }

    private void show() {
        Job job = getItem();
        JobState state = job.stateProperty().get();
        boolean running = state == JobState.RUNNING;
        if (marked.filter(state::equals).isEmpty()) {
            marked = Optional.of(state);
            mark.getChildren().setAll(JobsDrawer.icon(state).node(16, JobsDrawer.tone(state)));
        }
        title.setText(job.title());
        sentence.setText(messages.engine(job.sentenceProperty().get()));
        sentence.setManaged(!sentence.getText().isEmpty());
        bar.setProgress(job.fractionProperty().get());
        for (Node ofRunning : List.of(bar, cancel)) {
            ofRunning.setVisible(running);
            ofRunning.setManaged(running);
        }
        remaining.setAlignment(running ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        remaining.setText(running
                ? job.remaining(clock.instant()).map(left -> messages.get("jobs.left", messages.figures().time(left))).orElse("")
                : messages.get("jobs." + state.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
