package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One recent project, as a row that opens it. */
final class RecentCell extends Button {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    RecentCell(RecentProject project, Messages messages, Runnable open) {
        getStyleClass().addAll("flat", "chr-recent");
        Label name = new Label(project.name());
        name.getStyleClass().add("chr-strong");
        Label place = new Label(project.place());
        place.getStyleClass().addAll("chr-mono", "chr-caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        place.setTooltip(new Tooltip(project.folder().toString()));
        HBox row = new HBox(14, Icon.FOLDER.node(20, "muted"), new VBox(1, name, place), space, stand(project, messages),
                when(project, messages));
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(widthProperty().subtract(34));
        setAccessibleText(project.name());
        setOnAction(event -> open.run());
    }

    private static Chip stand(RecentProject project, Messages messages) {
        return project.seen().map(seen -> switch (seen.stand()) {
            case RUNNING -> new Chip(messages.get("start.seen.running"), "accent").withIcon(Icon.RUNNING.node(14));
            case PLANNED -> new Chip(messages.get("start.seen.planned", seen.planned())).withIcon(Icon.PLANNED.node(14));
            case CLOSED -> new Chip(messages.get("start.seen.closed"), "ok").withIcon(Icon.TICK.node(14));
        }).orElseGet(() -> new Chip(messages.get("start.releases", project.releases())));
    }

    private static Label when(RecentProject project, Messages messages) {
        Label label = new Label(project.seen().map(seen -> when(seen.at().atZone(ZoneId.systemDefault()), messages)).orElse(""));
        label.getStyleClass().addAll("chr-muted", "chr-small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Of today the hour says more than the day. */
    private static String when(ZonedDateTime seen, Messages messages) {
        return seen.toLocalDate().equals(LocalDate.now(seen.getZone())) ? messages.get("start.seen.today", TIME.format(seen))
                : messages.date("date.weekday").format(seen);
    }
}
