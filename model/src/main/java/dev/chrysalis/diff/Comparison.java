package dev.chrysalis.diff;

import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * What differs between DEV and PROD.
 *
 * @param changes       every fact, in the order in which people read a schema; empty means equal
 * @param remarks       facts that are said but are no difference: the order of columns
 * @param notUnderstood what either side holds that was not compared
 * @param drift         the subjects of changes that somebody made on PROD itself since its last release: said, and in a plan only where
 *                      they are chosen; always empty where nothing was remembered
 */
public record Comparison(Schema prod, Schema dev, List<SchemaChange> changes, List<SchemaChange> remarks,
                         List<NotUnderstood> notUnderstood, Set<ObjectId> drift) {

    public Comparison {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        notUnderstood = List.copyOf(notUnderstood);
        drift = Set.copyOf(drift);
    }

    /** The same, with what was changed on PROD since that moment told as drift. */
    public Comparison since(RememberedSchema remembered) {
        return new Comparison(prod, dev, changes, remarks, notUnderstood, remembered.driftIn(this));
    }

    public boolean isDrift(SchemaChange change) {
        return drift.contains(change.subject());
    }

    public boolean equal() {
        return changes.isEmpty();
    }
}
