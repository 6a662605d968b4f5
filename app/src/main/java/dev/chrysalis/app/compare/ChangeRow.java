package dev.chrysalis.app.compare;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.ObjectId;
import java.util.List;

/**
 * An object that differs, or the table around one.
 *
 * @param parts what differs within it, in the order in which people read a table
 */
record ChangeRow(ObjectId id, Difference difference, List<ChangeRow> parts) {

    ChangeRow {
        parts = List.copyOf(parts);
    }
}
