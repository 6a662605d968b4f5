package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.task.JobState;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Messages;
import java.time.Clock;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All long work with its progress, the time that remains and Cancel; slides in over the status bar. */
final class JobsDrawer extends VBox {

    JobsDrawer(Jobs jobs, Messages messages, Clock clock, Runnable close) {
        setId("jobs");
        getStyleClass().add("chr-jobs");
        Label title = new Label(messages.get("jobs.title"));
        title.getStyleClass().add("chr-section");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button forget = new Button(messages.get("jobs.forget"));
        forget.getStyleClass().add("flat");
        forget.setOnAction(event -> jobs.forgetEnded());
        Button closing = new Button(null, Icon.CLOSE.node());
        closing.setId("jobs-close");
        closing.getStyleClass().addAll("flat", "button-icon");
        closing.setTooltip(new Tooltip(messages.withKeys(messages.get("jobs.close"), "Ctrl+J")));
        closing.setAccessibleText(messages.get("jobs.close"));
        closing.setOnAction(event -> close.run());
        HBox head = new HBox(8, title, space, forget, closing);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chr-jobs-head");
        ListView<Job> list = new ListView<>();
        // jobs tell of themselves twenty times a second: what nobody sees is not drawn
        visibleProperty().addListener((property, before, after) ->
                list.setItems(after ? jobs.all() : FXCollections.emptyObservableList()));
        list.setId("jobs-list");
        list.setCellFactory(view -> new JobCell(messages, clock));
        list.setPlaceholder(new Label(messages.get("jobs.empty")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    static Icon icon(JobState state) {
        return switch (state) {
            case RUNNING -> Icon.RUNNING;
            case DONE -> Icon.DONE;
            case FAILED -> Icon.FAILED;
            case CANCELLED -> Icon.UNDONE;
        };
    }

    static String tone(JobState state) {
        return switch (state) {
            case RUNNING -> "accent";
            case DONE -> "ok";
            case FAILED -> "bad";
            case CANCELLED -> "muted";
        };
    }
}
