package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.EnvironmentChip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.control.SqlView;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says first what a rollback will and will not undo, then asks. */
final class RollbackDialog {

    private static final double WIDTH = 620;
    private static final double LIST = 280;
    private static final int SQL_LINES = 8;

    private final WindowViewModel model;
    private final Overlay overlay;
    private final Messages messages;

    RollbackDialog(WindowViewModel model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
    }

    void ask(PhaseName to) {
        model.previewRollback(to, this::show);
    }

    private void show(RollbackPreview preview) {
        VBox dialog = new VBox(12, head(preview), new Sentence(summary(preview), "chr-muted"));
        dialog.setId("rollback-dialog");
        dialog.getStyleClass().add("chr-dialog");
        dialog.setPrefWidth(WIDTH);
        preview.refusal().map(messages::engine).ifPresent(reason -> dialog.getChildren().add(refusal(reason)));
        preview.edits().forEach(edit -> dialog.getChildren().add(new Sentence(messages.engine(edit), "chr-warn")));
        if (!preview.steps().isEmpty()) {
            dialog.getChildren().add(steps(preview));
        }
        dialog.getChildren().add(buttons(preview));
        overlay.show(dialog, Pos.CENTER, true);
    }

    private Node head(RollbackPreview preview) {
        Label title = new Sentence(messages.get("window.rollback.title", preview.release(), phase(preview)), "chr-title");
        title.setGraphic(Icon.RESTORE.node(22, "accent"));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(10, title, spacer);
        model.target().ifPresent(target -> head.getChildren().add(EnvironmentChip.of(target.name(), target.production())));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String summary(RollbackPreview preview) {
        String steps = messages.get("window.rollback.steps", preview.steps().size());
        String saved = preview.savedRows() > 0 ? messages.get("window.rollback.saves", Figures.count(preview.savedRows())) : "";
        String rows = preview.isUncertain() ? (saved + " " + messages.get("window.rollback.uncounted")).strip()
                : saved.isEmpty() ? messages.get(nothingLost(preview)) : saved;
        String time = preview.estimate().map(estimate -> messages.get("window.rollback.takes", messages.figures().time(estimate)))
                .orElse("");
        String stop = preview.stopsAt().map(undone -> messages.get("window.rollback.stopsAt", undone.step().id().number())).orElse("");
        return Stream.of(steps, rows, time, stop).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String nothingLost(RollbackPreview preview) {
        return preview.isPartlyOutsideSql() ? "window.rollback.losesNothing.bySql" : "window.rollback.losesNothing";
    }

    private Node refusal(String reason) {
        Label label = new Sentence(reason, "chr-bad");
        label.setGraphic(Icon.POINT_OF_NO_RETURN.node(18, "bad"));
        return label;
    }

    private Node steps(RollbackPreview preview) {
        VBox rows = new VBox(8);
        for (RollbackPreview.UndoneStep undone : preview.steps()) {
            Label number = new Sentence(undone.step().id().number(), "chr-muted");
            number.getStyleClass().add("chr-mono");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label title = new Sentence(messages.title(undone.step()), "chr-strong");
            rows.getChildren().add(new HBox(10, Icon.UNDO.node(16, "muted"), number, described(title, undone)));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        // words that wrap learn their height only after their width
        rows.heightProperty().addListener((property, before, after) -> {
            double height = Math.min(LIST, after.doubleValue() + 2);
            scroll.setMinHeight(height);
            scroll.setPrefHeight(height);
        });
        return scroll;
    }

    private Node described(Label title, RollbackPreview.UndoneStep undone) {
        VBox lines = new VBox(1, title, new Sentence(messages.engine(undone.effect()), "chr-muted"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        undone.sql().ifPresent(sql -> lines.getChildren().add(code(sql)));
        undone.losses().forEach(lost -> lines.getChildren().add(new Sentence(lost.rows() < 0
                ? messages.get("window.rollback.lost.uncounted", messages.engine(lost.what()))
                : messages.get("window.rollback.lost", Figures.count(lost.rows()), messages.engine(lost.named())), "chr-warn")));
        undone.asMade().forEach(made -> lines.getChildren().add(new Sentence(
                messages.get("window.rollback.asMade", Figures.count(made.rows()), messages.engine(made.named())), "chr-muted")));
        undone.standing().forEach(rows -> lines.getChildren().add(new Sentence(
                messages.get("window.rollback.stands", Figures.count(rows.rows()), messages.engine(rows.named()), rows.query()),
                        "chr-bad")));
        undone.unclear().forEach(statement -> lines.getChildren().add(
                new Sentence(messages.get("window.rollback.opaque", statement), "chr-warn")));
        return lines;
    }

    private static Node code(String sql) {
        SqlView view = new SqlView(sql);
        view.wrap(SQL_LINES);
        view.setMinWidth(0);
        view.setPrefWidth(1);
        VBox.setMargin(view, new Insets(4, 0, 4, 0));
        return view;
    }

    private Node buttons(RollbackPreview preview) {
        Button back = new Button(messages.get("confirm.back"), Icon.ARROW_LEFT.node());
        back.setId("rollback-cancel");
        back.setCancelButton(true);
        back.setOnAction(event -> overlay.hide());
        Button go = new Button(messages.get("window.rollback.go", phase(preview)), Icon.RESTORE.node());
        go.setId("rollback-go");
        go.getStyleClass().add("accent");
        go.setDisable(preview.refusal().isPresent() || preview.steps().isEmpty());
        go.setOnAction(event -> {
            overlay.hide();
            model.rollBack(preview.to());
        });
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return new HBox(8, back, spacer, go);
    }

    private String phase(RollbackPreview preview) {
        return messages.get("phase.within." + preview.to().folder());
    }
}
