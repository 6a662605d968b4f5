package dev.chrysalis.schema;

import java.util.List;

/** The parent side of a foreign key. */
public record Reference(ObjectName table, List<String> columns) {

    public Reference {
        columns = List.copyOf(columns);
    }
}
