package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One recent project, as a row that opens it. */
final class RecentCell extends Button {

    RecentCell(RecentProject project, Messages messages, Runnable open) {
        getStyleClass().addAll("flat", "chr-recent");
        Label name = new Label(project.name());
        name.getStyleClass().add("chr-strong");
        Label place = new Label(project.place());
        place.getStyleClass().addAll("chr-mono", "chr-caption");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(14, Icon.FOLDER.node(20, "muted"), new VBox(1, name, place), space,
                new Chip(messages.get("start.releases", project.releases())), Icon.RIGHT.node(18, "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(widthProperty().subtract(34));
        setAccessibleText(project.name());
        setOnAction(event -> open.run());
    }
}
