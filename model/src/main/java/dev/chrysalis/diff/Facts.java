package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Collects what a comparison finds. */
final class Facts {

    private final List<SchemaChange> changes = new ArrayList<>();
    private final List<SchemaChange> remarks = new ArrayList<>();

    void add(SchemaChange change) {
        changes.add(change);
    }

    void remark(SchemaChange remark) {
        remarks.add(remark);
    }

    /** Adds the change where the two differ. */
    void compare(Object before, Object after, Supplier<SchemaChange> change) {
        if (!Objects.equals(before, after)) {
            changes.add(change.get());
        }
    }

    void compareComments(ObjectId subject, Annotations before, Annotations after) {
        compare(before.comment(), after.comment(), () -> new ObjectChange.CommentChanged(subject, before.comment(), after.comment()));
    }

    List<SchemaChange> changes() {
        return changes;
    }

    List<SchemaChange> remarks() {
        return remarks;
    }
}
