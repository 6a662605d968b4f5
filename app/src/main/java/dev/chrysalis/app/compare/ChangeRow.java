package dev.chrysalis.app.compare;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * An object that differs, or the table around one.
 *
 * @param parts what differs within it, in the order in which people read a table
 */
record ChangeRow(ObjectId id, Difference difference, List<ChangeRow> parts) {

    ChangeRow {
        parts = List.copyOf(parts);
    }

    /** Itself and all within it that are facts of their own. */
    boolean matches(String text, Optional<Difference> only) {
        boolean named = text.isEmpty() || (id + " " + id.kind()).toLowerCase(java.util.Locale.ROOT).contains(text);
        return named && (only.isEmpty() || only.get() == difference);
    }
}
