package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.ReleaseTag;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of the tree: how it differs, its name, its count, and the release that takes care of it. */
final class ChangeCell extends TreeCell<TreeEntry> {

    private static final double FRAME = 44;
    private static final double INDENT = 16;

    private final Changes changes;
    private final Workspace workspace;
    private final Messages messages;
    private Optional<State> shown = Optional.empty();

    ChangeCell(Changes changes, Workspace workspace, Messages messages) {
        this.changes = changes;
        this.workspace = workspace;
        this.messages = messages;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TreeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        // a tree tells its cells several times of the same line: making the nodes anew is what costs
        if (!empty && entry instanceof TreeEntry.OfRow of && shown.filter(State.of(of.row(), changes)::equals).isPresent()
                && getGraphic() != null) {
            return;
        }
        shown = !empty && entry instanceof TreeEntry.OfRow of ? Optional.of(State.of(of.row(), changes)) : Optional.empty();
        setText(null);
        setTooltip(null);
        if (empty || entry == null) {
            setGraphic(null);
        } else if (entry instanceof TreeEntry.OfGroup of) {
            setGraphic(group(of.group()));
        } else if (entry instanceof TreeEntry.OfRow of) {
            setGraphic(row(of.row()));
        }
    }

    /** All that a line is drawn from. */
    private record State(ObjectId id, Difference difference, int parts, boolean leftOut, Optional<String> release,
            Optional<Severity> hazard) {

        static State of(ChangeRow row, Changes changes) {
            return new State(row.id(), row.difference(), row.parts().size(), changes.leftOut().contains(row.id()),
                    changes.releaseOf(row.id()), changes.hazardOf(row.id()));
        }
    }

    private Node group(ChangeGroup group) {
        Label name = new Label(messages.get("compare.kind." + group.kind().name().toLowerCase(Locale.ROOT)));
        name.getStyleClass().add("chr-strong");
        return line(icon(group.kind()).node(16, "muted"), name, count(group.count()));
    }

    private Node row(ChangeRow row) {
        boolean left = changes.leftOut().contains(row.id());
        Label name = new Label(row.id().shortName());
        name.getStyleClass().add("chr-mono");
        name.getStyleClass().add(left ? "chr-left-out" : "chr-change-name");
        name.setMinWidth(20);
        name.setTooltip(new Tooltip(row.id().toString()));
        HBox line = line(Marks.difference(row.difference(), 16), name, row.parts().isEmpty() ? new Label() : count(row.parts().size()));
        HBox.setHgrow(name, Priority.SOMETIMES);
        if (row.parts().isEmpty()) {
            changes.hazardOf(row.id()).ifPresent(severity -> line.getChildren().add(Marks.hazard(severity, 14)));
            line.getChildren().add(left ? leftOut(row)
                    : changes.releaseOf(row.id()).<Node>map(release -> new ReleaseTag(release, workspace.mark(release)))
                            .orElseGet(() -> new Chip(messages.get("compare.no.release"), "square")));
        }
        return line;
    }

    private Node leftOut(ChangeRow row) {
        boolean drift = changes.isDrift(row.id());
        Chip chip = new Chip(messages.get(drift ? "compare.drift" : "compare.left.out"), "square", "quiet");
        if (drift) {
            chip.setTooltip(new Tooltip(messages.get("compare.drift.why")));
        }
        return chip;
    }

    private static Label count(long number) {
        Label count = new Label(Long.toString(number));
        count.getStyleClass().addAll("chr-muted", "chr-small");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setMinWidth(USE_PREF_SIZE);
        return count;
    }

    private HBox line(Node icon, Label name, Label count) {
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox line = new HBox(8, icon, name, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        // a graphic takes its preferred width: the release chip must end where the tree does, however deep the line is
        line.prefWidthProperty().bind(getTreeView().widthProperty()
                .subtract(FRAME + INDENT * getTreeView().getTreeItemLevel(getTreeItem())));
        return line;
    }

    static Icon icon(ObjectKind kind) {
        return switch (kind) {
            case SCHEMA -> Icon.SCHEMA;
            case EXTENSION -> Icon.EXTENSION;
            case TYPE -> Icon.TYPE;
            case SEQUENCE -> Icon.SEQUENCE;
            case VIEW, MATERIALIZED_VIEW -> Icon.VIEW;
            case ROUTINE -> Icon.ROUTINE;
            case TABLE, COLUMN, CONSTRAINT, INDEX, TRIGGER, POLICY, RULE -> Icon.TABLE;
            case STATISTICS, OTHER -> Icon.OTHER_OBJECT;
        };
    }
}
