package dev.chrysalis.app.runbook;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.runbook.Paper;
import dev.chrysalis.runbook.RunbookContents;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** As what the runbook is saved, on which sheet, with how much in it. */
final class ExportPane extends BorderPane {

    private final RunbookViewModel model;
    private final Messages messages;
    private final ToggleGroup formats = new ToggleGroup();

    ExportPane(RunbookViewModel model, Messages messages, BiConsumer<String, byte[]> save) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("chr-inspector", "chr-export");
        VBox content = new VBox(8, title("runbook.export"));
        for (RunbookFormat format : RunbookFormat.values()) {
            content.getChildren().add(format(format));
        }
        content.getChildren().addAll(label("runbook.paper"), papers(), label("runbook.show"),
                option("sqlInFull", RunbookContents::sqlInFull, (now, on) ->
                        new RunbookContents(now.sections(), on, now.boxes(), now.expectedTimes(), now.undoSql())),
                option("boxes", RunbookContents::boxes, (now, on) ->
                        new RunbookContents(now.sections(), now.sqlInFull(), on, now.expectedTimes(), now.undoSql())),
                option("expectedTimes", RunbookContents::expectedTimes, (now, on) ->
                        new RunbookContents(now.sections(), now.sqlInFull(), now.boxes(), on, now.undoSql())),
                option("undoSql", RunbookContents::undoSql, (now, on) ->
                        new RunbookContents(now.sections(), now.sqlInFull(), now.boxes(), now.expectedTimes(), on)));
        content.getStyleClass().add("body");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(foot(save));
    }

    private Node foot(BiConsumer<String, byte[]> save) {
        Button button = new Button("");
        button.graphicProperty().bind(model.formatProperty().map(format -> icon(format).node()));
        button.setId("runbook-save");
        button.getStyleClass().addAll("accent", "chr-wide-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.export(save));
        button.textProperty().bind(model.formatProperty().map(format -> messages.get("runbook.save." + format.key())));
        Button print = new Button(messages.get("runbook.print"), Icon.PRINT.node());
        print.setId("runbook-print");
        print.getStyleClass().addAll("flat", "chr-wide-button");
        print.setMaxWidth(Double.MAX_VALUE);
        print.setTooltip(new Tooltip(messages.withKeys(messages.get("runbook.print"), "Ctrl+P")));
        print.disableProperty().bind(model.printedProperty().map(Optional::isEmpty));
        print.setOnAction(event -> model.putOnPaper());
        VBox foot = new VBox(6, button, print);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private Node format(RunbookFormat format) {
        RadioButton button = new RadioButton();
        button.setId("runbook-format-" + format.key());
        button.setToggleGroup(formats);
        Label name = new Label(messages.get("runbook.format." + format.key()));
        name.getStyleClass().add("chr-strong");
        Label purpose = new Sentence(messages.get("runbook.purpose." + format.key()), "chr-small", "chr-muted");
        VBox words = new VBox(1, name, purpose);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(10, icon(format).node(20, "muted"), words, button);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("chr-choice");
        card.setOnMouseClicked(event -> button.setSelected(true));
        button.setAccessibleText(name.getText());
        button.selectedProperty().addListener((property, before, after) -> {
            card.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), after);
            if (after) {
                model.formatProperty().set(format);
            }
        });
        button.setSelected(format == model.formatProperty().get());
        return card;
    }

    private static Icon icon(RunbookFormat format) {
        return switch (format) {
            case PDF -> Icon.PDF;
            case HTML -> Icon.HTML;
            case MARKDOWN -> Icon.MARKDOWN;
        };
    }

    private Node papers() {
        ToggleButton a4 = paper(Paper.A4);
        SegmentedButton papers = new SegmentedButton(a4, paper(Paper.LETTER));
        a4.setSelected(true);
        papers.setMaxWidth(Region.USE_PREF_SIZE);
        return papers;
    }

    private ToggleButton paper(Paper paper) {
        ToggleButton button = new ToggleButton(messages.get("runbook.paper." + paper.name().toLowerCase(java.util.Locale.ROOT)));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.paperProperty().set(paper);
        });
        return button;
    }

    private Node option(String key, Predicate<RunbookContents> value, BiFunction<RunbookContents, Boolean, RunbookContents> change) {
        CheckBox box = new CheckBox(messages.get("runbook.option." + key));
        box.setSelected(value.test(model.contentsProperty().get()));
        box.selectedProperty().addListener((property, before, after) ->
                model.contentsProperty().set(change.apply(model.contentsProperty().get(), after)));
        return box;
    }

    private Label title(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("chr-section");
        return label;
    }

    private Label label(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().addAll("chr-label", "above");
        return label;
    }
}
