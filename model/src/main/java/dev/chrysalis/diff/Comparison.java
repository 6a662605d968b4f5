package dev.chrysalis.diff;

import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.Schema;
import java.util.List;

/**
 * What differs between DEV and PROD.
 *
 * @param changes       every fact, in the order in which people read a schema; empty means equal
 * @param remarks       facts that are said but are no difference: the order of columns
 * @param notUnderstood what either side holds that was not compared
 */
public record Comparison(Schema prod, Schema dev, List<SchemaChange> changes, List<SchemaChange> remarks,
                         List<NotUnderstood> notUnderstood) {

    public Comparison {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        notUnderstood = List.copyOf(notUnderstood);
    }

    public boolean equal() {
        return changes.isEmpty();
    }
}
