package dev.chrysalis.app.compare;

import dev.chrysalis.schema.ObjectKind;
import java.util.List;

/** All rows of one kind: tables, views, routines. */
record ChangeGroup(ObjectKind kind, List<ChangeRow> rows) {

    ChangeGroup {
        rows = List.copyOf(rows);
    }

    /** How many objects differ in it, parts counted and the table around them not. */
    long count() {
        return rows.stream().mapToLong(row -> row.parts().isEmpty() ? 1 : row.parts().size()).sum();
    }
}
