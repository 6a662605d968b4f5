package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.DecisionOption;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A decision as a question, with what speaks for which answer and what each costs; the recommended one is chosen already. */
final class QuestionCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Question question;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();

    /** @param number its place among the open ones, from 1 */
    QuestionCard(int number, Question question, Messages messages) {
        this.question = question;
        this.messages = messages;
        getStyleClass().addAll("chr-card", "chr-question");
        Label badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("chr-question-number");
        badge.setMinWidth(USE_PREF_SIZE);
        Label asked = wrapped(messages.engine(question.decision().question()), "chr-question-text");
        asked.setTooltip(new Tooltip(messages.engine(question.decision().question())));
        Label evidence = wrapped(question.decision().evidence().stream().map(messages::engine).collect(Collectors.joining(" ")),
                "chr-muted");
        evidence.getStyleClass().add("chr-small");
        VBox words = new VBox(3, asked, evidence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(10, badge, words);
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().add(head);
        question.decision().options().forEach(option -> getChildren().add(option(option)));
    }

    private Node option(DecisionOption option) {
        boolean recommended = option.key().equals(question.decision().recommended());
        RadioButton radio = new RadioButton(messages.engine(Question.titleOf(option)));
        radio.setWrapText(true);
        radio.setToggleGroup(group);
        radio.getStyleClass().add("chr-option-title");
        VBox box = new VBox(2, radio);
        box.getStyleClass().add("chr-option");
        String price = price(option, recommended);
        if (!price.isEmpty()) {
            Label below = wrapped(price, "chr-muted");
            below.getStyleClass().addAll("chr-small", "chr-option-price");
            box.getChildren().add(below);
        }
        VBox fields = new VBox(6);
        fields.getStyleClass().add("chr-option-fields");
        Question.parametersOf(option).forEach(name -> fields.getChildren().add(field(option, name)));
        radio.selectedProperty().addListener((property, before, after) -> {
            box.pseudoClassStateChanged(CHOSEN, after);
            if (after) {
                question.chosenProperty().set(option.key());
            }
            box.getChildren().remove(fields);
            if (after && !fields.getChildren().isEmpty()) {
                box.getChildren().add(fields);
            }
        });
        radio.setSelected(option.key().equals(question.chosenProperty().get()));
        box.setOnMouseClicked(event -> radio.setSelected(true));
        return box;
    }

    private String price(DecisionOption option, boolean recommended) {
        if (!recommended) {
            return messages.engine(option.price());
        }
        return option.price().isEmpty() ? messages.get("compare.recommended")
                : messages.get("compare.recommended") + "; " + messages.engine(option.price());
    }

    private Node field(DecisionOption option, String name) {
        TextField field = new TextField(question.parameter(option, name));
        field.setTooltip(new Tooltip(messages.get("compare.expression", name)));
        field.setPromptText(messages.get("compare.expression", name));
        field.getStyleClass().add("mono");
        field.textProperty().addListener((property, before, after) -> question.parameters().put(name, after));
        return field;
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
