package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The open questions as cards, two beside each other, one alone across, and the answers that were given. */
final class QuestionsPane extends VBox {

    private static final int COLUMNS = 2;
    /** Wider than this a line of a card that has the row for itself is hard to read. */
    private static final double WIDEST = 860;

    private final ReleasePlanning planning;
    private final Messages messages;

    QuestionsPane(ReleasePlanning planning, Messages messages) {
        this.planning = planning;
        this.messages = messages;
        setSpacing(10);
    }

    void refresh() {
        getChildren().clear();
        if (!planning.questions().isEmpty()) {
            Label title = new Label(messages.get("compare.questions", planning.questions().size()));
            title.getStyleClass().add("chr-section");
            title.setMinWidth(Region.USE_PREF_SIZE);
            Label hint = new Label(messages.get("compare.questions.hint"));
            hint.getStyleClass().addAll("chr-muted", "chr-small");
            HBox head = new HBox(8, title, hint);
            head.setAlignment(Pos.BASELINE_LEFT);
            getChildren().addAll(head, cards());
        }
        if (!planning.answers().isEmpty()) {
            Label earlier = new Label(messages.get("compare.answered"));
            earlier.getStyleClass().add("chr-label");
            getChildren().add(earlier);
            planning.answers().forEach(answered -> getChildren().add(answered(answered)));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node cards() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(12);
        int columns = Math.min(COLUMNS, planning.questions().size());
        for (int column = 0; column < columns; column++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(part);
        }
        if (columns == 1) {
            grid.setMaxWidth(WIDEST);
        }
        for (int index = 0; index < planning.questions().size(); index++) {
            QuestionCard card = new QuestionCard(index + 1, planning.questions().get(index), messages);
            GridPane.setFillHeight(card, true);
            grid.add(card, index % columns, index / columns);
        }
        return grid;
    }

    private Node answered(Answered answered) {
        Label question = new Label(messages.engine(answered.answer().question()));
        question.getStyleClass().add("chr-medium");
        question.setMinWidth(0);
        question.setTooltip(new Tooltip(messages.engine(answered.answer().question())));
        Label option = new Label(messages.engine(answered.title()));
        option.getStyleClass().add("chr-muted");
        option.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink change = new Hyperlink(messages.get("compare.change"));
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(event -> planning.reopen(answered));
        HBox row = new HBox(8, Icon.DONE.node(16, "ok"), question, option, space, change);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("chr-answered");
        return row;
    }
}
