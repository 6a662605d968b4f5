package dev.chrysalis.diff;

import dev.chrysalis.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what happens to a partition or child only because it happens to its parent. */
final class InheritedFacts {

    private final List<SchemaChange> changes;
    private final Set<SchemaChange> told;

    InheritedFacts(List<SchemaChange> changes) {
        this.changes = changes;
        this.told = new HashSet<>(changes);
    }

    List<SchemaChange> withoutWhatFollows(Schema prod, Schema dev) {
        return changes;
    }
}
