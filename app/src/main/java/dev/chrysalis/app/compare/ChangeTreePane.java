package dev.chrysalis.app.compare;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Tweaks;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What differs, as a tree that is filtered by typing, by kind of difference and by what may hurt. */
final class ChangeTreePane extends VBox {

    private static final double ROW = 26;
    private static final int ROWS_ABOVE = 6;
    /** Up to how many changes all lines are open at first. */
    private static final int MOST_OPEN = 400;

    private final Changes changes;
    private final Messages messages;
    private final TreeView<TreeEntry> tree = new TreeView<>();
    private final FlowPane chips = new FlowPane(4, 6);
    private final CustomTextField filter = new CustomTextField();
    private final MenuButton kinds = new MenuButton();
    private final Label equal = new Label();
    private final Map<ObjectId, ChangeItem> items = new HashMap<>();
    private final Set<Object> turned = new HashSet<>();
    private ChangeTree counted = new ChangeTree(List.of());
    private int hazards;
    private boolean following;

    ChangeTreePane(Changes changes, Workspace workspace, Messages messages) {
        this.changes = changes;
        this.messages = messages;
        getStyleClass().add("chr-change-pane");
        filter.setId("compare-filter");
        filter.setPromptText(messages.get("compare.filter"));
        filter.setLeft(Icon.FILTER.node(16, "muted"));
        filter.textProperty().bindBidirectional(changes.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMinWidth(0);
        kinds.setId("compare-kinds");
        kinds.setMinWidth(USE_PREF_SIZE);
        VBox head = new VBox(10, new HBox(6, filter, kinds), chips);
        head.getStyleClass().add("chr-change-head");
        tree.setId("compare-tree");
        tree.getStyleClass().add(Tweaks.ALT_ICON);
        tree.setAccessibleText(messages.get("screen.compare"));
        kinds.setAccessibleText(messages.get("compare.kind.choose"));
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(view -> new ChangeCell(changes, workspace, messages));
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> choose(workspace, after));
        VBox.setVgrow(tree, Priority.ALWAYS);
        equal.getStyleClass().addAll("chr-muted", "chr-small", "chr-equal");
        equal.setGraphic(Icon.NOTICE.node(16, "muted"));
        equal.setMaxWidth(Double.MAX_VALUE);
        equal.setWrapText(true);
        equal.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, tree, equal);
    }

    /** Shows the tree as the filters leave it now, and what is selected in it; what was opened or closed stays so. */
    void refresh(Optional<ObjectId> selected) {
        following = true;
        items.clear();
        boolean open = changes.treeProperty().get().leaves().size() <= MOST_OPEN;
        TreeItem<TreeEntry> root = new TreeItem<>();
        for (ChangeGroup group : changes.treeProperty().get().groups()) {
            TreeItem<TreeEntry> item = new TreeItem<>(new TreeEntry.OfGroup(group));
            item.getChildren().setAll(group.rows().stream().map(row -> item(row, open)).toList());
            remember(item, group.kind(), true);
            root.getChildren().add(item);
        }
        tree.setRoot(root);
        if (changes.whole() != counted || changes.hazards() != hazards) {
            counted = changes.whole();
            hazards = changes.hazards();
            showChips();
            showKinds();
            tellWhatIsNotShown();
        }
        following = false;
        selected.ifPresent(this::show);
    }

    private void tellWhatIsNotShown() {
        String same = messages.get("compare.equal.objects", Figures.count(changes.equalObjects()));
        List<NotUnderstood> others = changes.notCompared();
        equal.setText(others.isEmpty() ? same : same + "\n" + messages.get("compare.not.managed", Figures.count(others.size())));
        equal.setTooltip(others.isEmpty() ? null : new Tooltip(others.stream().map(other -> other.subject() + ": " + other.reason())
                .collect(Collectors.joining("\n"))));
    }

    /** Shows anew what stands in the lines: the lines themselves are as before. */
    void repaint() {
        tree.refresh();
    }

    /** Brings a line into view. */
    void show(ObjectId id) {
        Optional.ofNullable(items.get(id)).or(() -> within(id)).filter(item -> !item.equals(tree.getSelectionModel().getSelectedItem()))
                .ifPresent(item -> {
                    following = true;
                    tree.getSelectionModel().select(item);
                    tree.scrollTo(Math.max(0, tree.getRow(item) - ROWS_ABOVE));
                    following = false;
                });
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private ChangeItem item(ChangeRow row, boolean open) {
        ChangeItem item = new ChangeItem(row);
        items.put(row.id(), item);
        if (!item.isLeaf()) {
            remember(item, row.id(), open);
        }
        return item;
    }

    /** The line of a part; empty where the filters leave it out. */
    private Optional<ChangeItem> within(ObjectId part) {
        return items.values().stream().filter(item -> item.row().parts().stream().anyMatch(row -> row.id().equals(part))).findFirst()
                .flatMap(item -> item.getChildren().stream().map(ChangeItem.class::cast).filter(child -> child.row().id().equals(part))
                        .findFirst());
    }

    private void remember(TreeItem<TreeEntry> item, Object key, boolean open) {
        item.setExpanded(open != turned.contains(key));
        item.expandedProperty().addListener((property, before, after) -> {
            if (after == open) {
                turned.remove(key);
            } else {
                turned.add(key);
            }
        });
    }

    private void choose(Workspace workspace, TreeItem<TreeEntry> item) {
        if (!following && item != null && item.getValue() instanceof TreeEntry.OfRow of) {
            workspace.selection().selectObject(of.row().id());
        }
    }

    private void showChips() {
        Map<Difference, Long> counts = changes.whole().counts();
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().clear();
        chip(group, Optional.empty(), messages.get("compare.all", changes.whole().leaves().size()), null);
        counts.forEach((difference, count) -> chip(group, Optional.of(difference),
                messages.get("compare.count." + difference.name().toLowerCase(Locale.ROOT), count), Marks.difference(difference, 14)));
        if (changes.hazards() > 0 || changes.dangerousProperty().get()) {
            ToggleButton hazards = look(messages.get("compare.count.hazards", changes.hazards()), Icon.CAUTION.node(14, "warn"));
            hazards.setId("compare-hazards");
            hazards.setSelected(changes.dangerousProperty().get());
            hazards.setOnAction(event -> changes.dangerousProperty().set(hazards.isSelected()));
            chips.getChildren().add(hazards);
        }
        if (!changes.drift().isEmpty() || changes.driftedProperty().get()) {
            ToggleButton drift = look(messages.get("compare.count.drift", changes.drift().size()), Icon.PROD.node(14, "warn"));
            drift.setId("compare-drift");
            drift.setTooltip(new Tooltip(messages.get("compare.drift.why")));
            drift.setSelected(changes.driftedProperty().get());
            drift.setOnAction(event -> changes.driftedProperty().set(drift.isSelected()));
            chips.getChildren().add(drift);
        }
    }

    private void showKinds() {
        kinds.getItems().setAll(kindItem(Optional.empty(), messages.get("compare.kind.all")));
        changes.whole().kinds().forEach((kind, count) -> kinds.getItems()
                .add(kindItem(Optional.of(kind), named(kind) + "  " + Figures.count(count))));
        kinds.setText(changes.kindProperty().get().map(this::named).orElse(messages.get("compare.kind.all")));
    }

    private MenuItem kindItem(Optional<ObjectKind> kind, String words) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> {
            changes.kindProperty().set(kind);
            kinds.setText(kind.map(this::named).orElse(messages.get("compare.kind.all")));
        });
        return item;
    }

    private String named(ObjectKind kind) {
        return messages.get("compare.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void chip(ToggleGroup group, Optional<Difference> difference, String words, Node icon) {
        ToggleButton chip = look(words, icon);
        chip.setToggleGroup(group);
        chip.setSelected(changes.onlyProperty().get().equals(difference));
        chip.setOnAction(event -> changes.onlyProperty().set(chip.isSelected() ? difference : Optional.empty()));
        chips.getChildren().add(chip);
    }

    private static ToggleButton look(String words, Node icon) {
        ToggleButton chip = new ToggleButton(words, icon);
        chip.getStyleClass().add("chr-filter-chip");
        return chip;
    }
}
