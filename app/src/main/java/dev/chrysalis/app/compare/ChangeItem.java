package dev.chrysalis.app.compare;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A line of the tree whose parts are made when it is first opened: thousands of changes cost nothing until they are looked at. */
final class ChangeItem extends TreeItem<TreeEntry> {

    private final ChangeRow row;
    private boolean complete;

    ChangeItem(ChangeRow row) {
        super(new TreeEntry.OfRow(row));
        this.row = row;
    }

    ChangeRow row() {
        return row;
    }

    @Override
    public boolean isLeaf() {
        return row.parts().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<TreeEntry>> getChildren() {
        if (!complete) {
            complete = true;
            super.getChildren().setAll(row.parts().stream().map(ChangeItem::new).toList());
        }
        return super.getChildren();
    }
}
