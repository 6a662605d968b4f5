package dev.chrysalis.app.compare;

import atlantafx.base.controls.CustomTextField;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.ObjectId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What differs, as a tree that is filtered by typing and by kind of difference. */
final class ChangeTreePane extends VBox {

    private static final double ROW = 26;

    private final CompareViewModel model;
    private final Messages messages;
    private final TreeView<TreeEntry> tree = new TreeView<>();
    private final FlowPane chips = new FlowPane(4, 6);
    private final Label equal = new Label();
    private boolean following;

    ChangeTreePane(CompareViewModel model, Workspace workspace, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("chr-change-pane");
        CustomTextField filter = new CustomTextField();
        filter.setId("compare-filter");
        filter.setPromptText(messages.get("compare.filter"));
        filter.setLeft(Icon.FILTER.node(16, "muted"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        VBox head = new VBox(10, filter, chips);
        head.getStyleClass().add("chr-change-head");
        tree.setId("compare-tree");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(view -> new ChangeCell(model, workspace, messages));
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> choose(after));
        VBox.setVgrow(tree, Priority.ALWAYS);
        equal.getStyleClass().addAll("chr-muted", "chr-small", "chr-equal");
        equal.setGraphic(Icon.NOTICE.node(16, "muted"));
        equal.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, tree, equal);
    }

    /** Shows the tree as the model has it now, and what is selected in it. */
    void refresh(Optional<ObjectId> selected) {
        following = true;
        TreeItem<TreeEntry> root = new TreeItem<>();
        for (ChangeGroup group : model.treeProperty().get().groups()) {
            TreeItem<TreeEntry> item = new TreeItem<>(new TreeEntry.OfGroup(group));
            item.setExpanded(true);
            group.rows().forEach(row -> item.getChildren().add(item(row)));
            root.getChildren().add(item);
        }
        tree.setRoot(root);
        showChips();
        equal.setText(messages.get("compare.equal.objects", Figures.count(model.equalObjects())));
        following = false;
        selected.ifPresent(this::show);
    }

    /** Brings a line into view. */
    void show(ObjectId id) {
        following = true;
        find(tree.getRoot(), id).ifPresent(item -> {
            tree.getSelectionModel().select(item);
            int row = tree.getRow(item);
            tree.scrollTo(Math.max(0, row - 6));
        });
        following = false;
    }

    void focusFilter() {
        lookup("#compare-filter").requestFocus();
    }

    private static TreeItem<TreeEntry> item(ChangeRow row) {
        TreeItem<TreeEntry> item = new TreeItem<>(new TreeEntry.OfRow(row));
        item.setExpanded(true);
        row.parts().forEach(part -> item.getChildren().add(item(part)));
        return item;
    }

    private static Optional<TreeItem<TreeEntry>> find(TreeItem<TreeEntry> item, ObjectId id) {
        if (item.getValue() instanceof TreeEntry.OfRow of && of.row().id().equals(id)) {
            return Optional.of(item);
        }
        return item.getChildren().stream().map(child -> find(child, id)).flatMap(Optional::stream).findFirst();
    }

    private void choose(TreeItem<TreeEntry> item) {
        if (!following && item != null && item.getValue() instanceof TreeEntry.OfRow of) {
            model.select(of.row().id());
        }
    }

    private void showChips() {
        Map<Difference, Long> counts = model.whole().counts();
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().clear();
        chip(group, Optional.empty(), messages.get("compare.all", model.whole().leaves().size()), null);
        counts.forEach((difference, count) -> chip(group, Optional.of(difference),
                messages.get("compare.count." + difference.name().toLowerCase(Locale.ROOT), count), Marks.difference(difference, 14)));
    }

    private void chip(ToggleGroup group, Optional<Difference> difference, String words, Node icon) {
        ToggleButton chip = new ToggleButton(words, icon);
        chip.getStyleClass().add("chr-filter-chip");
        chip.setToggleGroup(group);
        chip.setSelected(model.onlyProperty().get().equals(difference));
        chip.setOnAction(event -> model.onlyProperty().set(chip.isSelected() ? difference : Optional.empty()));
        chips.getChildren().add(chip);
    }
}
