package dev.chrysalis.app.compare;

/** What one line of the tree stands for. */
sealed interface TreeEntry {

    record OfGroup(ChangeGroup group) implements TreeEntry {
    }

    record OfRow(ChangeRow row) implements TreeEntry {
    }
}
