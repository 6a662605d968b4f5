package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.EnvironmentChip;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.project.environment.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** Both definitions of the selected object, side by side with one scroll, or in one column. */
final class DefinitionPane extends HBox {

    private static final double LINE = 21;
    private static final double HEAD = 40;
    private static final int LEAST_LINES = 5;
    private static final double VACANT = 230;

    private final Messages messages;
    private final DefinitionArea dev = new DefinitionArea();
    private final DefinitionArea prod = new DefinitionArea();
    private final DefinitionArea both = new DefinitionArea();
    private final Label devWhere = where();
    private final Label prodWhere = where();
    private final HBox devHead = head();
    private final HBox prodHead = head();
    private final HBox bothHead = head();
    private final VBox devSide = side(devHead, dev);
    private final VBox prodSide = side(prodHead, prod);
    private final VBox bothSide = side(bothHead, both);
    private final BooleanProperty inline = new SimpleBooleanProperty();
    private List<DiffRow> rows = List.of();
    private String devPlace = "";
    private String prodPlace = "";
    private int current = -1;

    DefinitionPane(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("chr-card", "chr-definitions");
        prodSide.getStyleClass().add("second");
        prod.estimatedScrollYProperty().bindBidirectional(dev.estimatedScrollYProperty());
        inline.addListener((property, before, after) -> arrange());
        arrange();
    }

    BooleanProperty inlineProperty() {
        return inline;
    }

    void name(Environment devEnvironment, Environment prodEnvironment, String devPlace, String prodPlace) {
        this.devPlace = devPlace;
        this.prodPlace = prodPlace;
        devHead.getChildren().setAll(chip(devEnvironment), devWhere);
        prodHead.getChildren().setAll(chip(prodEnvironment), prodWhere);
        bothHead.getChildren().setAll(chip(devEnvironment), new Label(messages.get("compare.against")), chip(prodEnvironment));
    }

    void show(List<DiffRow> shown) {
        rows = shown;
        current = -1;
        dev.show(rows.stream().map(DiffRow::dev).toList());
        prod.show(rows.stream().map(DiffRow::prod).toList());
        both.show(oneColumn());
        share();
        setPrefHeight(HEAD + Math.max(LEAST_LINES, (inline.get() ? oneColumn() : rows).size()) * LINE + 26);
    }

    /** What is on one side only takes most of the room: beside it there is nothing to read. */
    private void share() {
        boolean onDev = rows.stream().anyMatch(row -> row.dev().mark() != DiffLine.Mark.GAP);
        boolean onProd = rows.stream().anyMatch(row -> row.prod().mark() != DiffLine.Mark.GAP);
        share(devSide, devWhere, onDev || !onProd, devPlace);
        share(prodSide, prodWhere, onProd || !onDev, prodPlace);
    }

    private void share(VBox side, Label where, boolean full, String place) {
        side.setMaxWidth(full ? Double.MAX_VALUE : VACANT);
        where.setText(full ? place : messages.get("compare.vacant"));
    }

    /** Goes to the next block that differs, or the one before. */
    void step(int direction) {
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).differs() && (row == 0 || !rows.get(row - 1).differs())) {
                starts.add(row);
            }
        }
        Optional<Integer> next = direction > 0 ? starts.stream().filter(start -> start > current).findFirst()
                : starts.stream().filter(start -> start < current).reduce((first, second) -> second);
        next.ifPresent(row -> {
            current = row;
            dev.showParagraphAtTop(Math.max(0, row - 2));
            dev.moveTo(row, 0);
            prod.moveTo(row, 0);
        });
    }

    private void arrange() {
        getChildren().setAll(inline.get() ? List.of(bothSide) : List.of(devSide, prodSide));
        show(rows);
    }

    private List<DiffLine> oneColumn() {
        List<DiffLine> lines = new ArrayList<>();
        List<DiffLine> added = new ArrayList<>();
        for (DiffRow row : rows) {
            if (!row.differs()) {
                lines.addAll(added);
                added.clear();
                lines.add(row.dev());
                continue;
            }
            if (row.prod().mark() == DiffLine.Mark.DROPPED) {
                lines.add(row.prod());
            }
            if (row.dev().mark() == DiffLine.Mark.ADDED) {
                added.add(row.dev());
            }
        }
        lines.addAll(added);
        return lines;
    }

    private static Label where() {
        Label where = new Label();
        where.getStyleClass().addAll("chr-muted", "chr-small");
        where.setWrapText(true);
        return where;
    }

    private static EnvironmentChip chip(Environment environment) {
        return EnvironmentChip.of(environment.name(), environment.production());
    }

    private static HBox head() {
        HBox head = new HBox(10);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chr-definition-head");
        return head;
    }

    private static VBox side(HBox head, DefinitionArea area) {
        VirtualizedScrollPane<DefinitionArea> scroll = new VirtualizedScrollPane<>(area);
        VBox side = new VBox(head, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(1);
        side.setMinWidth(0);
        side.getStyleClass().add("chr-definition-side");
        return side;
    }
}
