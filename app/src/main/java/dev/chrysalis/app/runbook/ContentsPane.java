package dev.chrysalis.app.runbook;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.runbook.PrintedRunbook;
import dev.chrysalis.runbook.RunbookSection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is on the paper: a box for each part, and the page on which it begins. */
final class ContentsPane extends BorderPane {

    private final RunbookViewModel model;
    private final Messages messages;
    private final Label pages = new Label();
    private final Label times = new Label();
    private final Map<RunbookSection, CheckBox> boxes = new EnumMap<>(RunbookSection.class);
    private final Map<RunbookSection, Label> numbers = new EnumMap<>(RunbookSection.class);
    private boolean refreshing;

    ContentsPane(RunbookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("chr-contents");
        Label title = new Label(messages.get("runbook.contents"));
        title.getStyleClass().add("chr-section");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        pages.getStyleClass().addAll("chr-small", "chr-muted");
        HBox head = new HBox(title, spacer, pages);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("head");
        setTop(head);
        VBox rows = new VBox();
        for (RunbookSection section : RunbookSection.values()) {
            rows.getChildren().add(row(section));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        times.setGraphic(Icon.NOTICE.node(16, "muted"));
        times.setWrapText(true);
        times.getStyleClass().addAll("chr-small", "chr-muted", "foot");
        times.setMaxWidth(Double.MAX_VALUE);
        setBottom(times);
    }

    void refresh() {
        refreshing = true;
        Optional<PrintedRunbook> printed = model.printedProperty().get();
        pages.setText(printed.map(paper -> messages.get("runbook.pages", paper.pages())).orElse(""));
        boxes.forEach((section, box) -> box.setSelected(model.contentsProperty().get().has(section)));
        numbers.forEach((section, number) -> number.setText(printed.flatMap(paper -> paper.pageOf(section))
                .map(String::valueOf).orElse("")));
        times.setText(messages.get(model.rehearsed() ? "runbook.timesRehearsed" : "runbook.timesEstimated"));
        refreshing = false;
    }

    private Node row(RunbookSection section) {
        CheckBox box = new CheckBox();
        box.setId("runbook-section-" + section.name().toLowerCase(java.util.Locale.ROOT));
        box.setAccessibleText(section.title(messages.paper()));
        box.selectedProperty().addListener((property, before, after) -> {
            if (!refreshing) {
                model.include(section, after);
            }
        });
        boxes.put(section, box);
        Label title = new Label(section.title(messages.paper()));
        boolean top = section.parent().isEmpty();
        title.getStyleClass().add(top ? "chr-strong" : "plain");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label number = new Label();
        number.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        numbers.put(section, number);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox row = new HBox(8, box);
        if (top) {
            section.phase().ifPresent(phase -> row.getChildren().add(new PhaseBadge(phase, 20)));
        }
        row.getChildren().addAll(title, spacer, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        if (!top) {
            row.getStyleClass().add("inner");
        }
        row.setOnMouseClicked(event -> number(section).ifPresent(model::turnTo));
        return row;
    }

    private Optional<Integer> number(RunbookSection section) {
        return model.printedProperty().get().flatMap(paper -> paper.pageOf(section));
    }
}
