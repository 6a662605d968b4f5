package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.control.StateMark;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Hazard;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of which the inspector is built: titled sections of rows. */
final class Sections {

    private final List<Node> parts = new ArrayList<>();

    List<Node> all() {
        return List.copyOf(parts);
    }

    /** @param actions what can be done with it, beside its title */
    Sections add(String title, List<? extends Node> rows, Node... actions) {
        if (!rows.isEmpty()) {
            Label heading = new Sentence(title, "chr-label");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(2, heading, space);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(actions);
            VBox box = new VBox(actions.length == 0 ? 9 : 4, line);
            box.getChildren().addAll(rows);
            box.getStyleClass().add("section");
            parts.add(box);
        }
        return this;
    }

    Sections plain(Node... nodes) {
        VBox box = new VBox(8, nodes);
        box.getStyleClass().add("section");
        parts.add(box);
        return this;
    }

    /** A picture, a line of words, a quiet second line, a figure at the right. */
    static HBox row(Node picture, String words, String second, String figure) {
        Label first = new Sentence(words);
        first.getStyleClass().add("chr-medium");
        VBox lines = new VBox(1, first);
        if (!second.isEmpty()) {
            Label quiet = new Sentence(second);
            quiet.getStyleClass().addAll("chr-small", "chr-muted");
            lines.getChildren().add(quiet);
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(9, picture, lines);
        if (!figure.isEmpty()) {
            Label right = new Label(figure);
            right.getStyleClass().addAll("chr-mono", "chr-caption");
            right.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(right);
        }
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    static Node state(Standing standing) {
        return StateMark.valueOf(standing.name()).node(16);
    }

    static Node kind(TimelineStep step) {
        return Marks.action(step.step().action()).node(16, "muted");
    }

    static List<HBox> hazards(List<Hazard> hazards, Messages messages) {
        return hazards.stream().map(hazard -> row(Marks.hazard(hazard.severity(), 16), messages.engine(hazard.reason()), "", "")).toList();
    }

    static HBox wayBack(String words) {
        return row(Icon.UNDO.node(16, "ok"), words, "", "");
    }

    /** A few large figures beside each other, each over its name. */
    static HBox figures(List<String> figuresAndNames) {
        HBox box = new HBox(20);
        for (int index = 0; index + 1 < figuresAndNames.size(); index += 2) {
            Label figure = new Label(figuresAndNames.get(index));
            figure.getStyleClass().addAll("chr-mono", "figure");
            figure.setMinWidth(Region.USE_PREF_SIZE);
            Label name = new Label(figuresAndNames.get(index + 1));
            name.getStyleClass().add("chr-caption");
            name.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(new VBox(1, figure, name));
        }
        return box;
    }
}
