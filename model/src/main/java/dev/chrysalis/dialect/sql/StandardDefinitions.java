package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Definitions in standard SQL, for a database that does not say its own. Every name is quoted.
 *
 * @param quote the server's quotation mark
 */
public record StandardDefinitions(String quote) {

    /** As it stands in a constraint: {@code PRIMARY KEY ("ID")}. */
    public String primaryKey(List<String> columns) {
        return "PRIMARY KEY " + columns(columns);
    }

    public String unique(List<String> columns) {
        return "UNIQUE " + columns(columns);
    }

    /** @param onUpdate the action in words, empty for none; @param onDelete likewise */
    public String foreignKey(List<String> columns, Reference parent, String onUpdate, String onDelete) {
        return "FOREIGN KEY " + columns(columns) + " REFERENCES " + name(parent.table()) + columns(parent.columns())
                + (onUpdate.isEmpty() ? "" : " ON UPDATE " + onUpdate) + (onDelete.isEmpty() ? "" : " ON DELETE " + onDelete);
    }

    /** @param keys as they stand in the definition, with their order */
    public String index(ObjectName index, boolean unique, ObjectName table, List<String> keys) {
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + name(index) + " ON " + name(table) + "(" + String.join(", ", keys) + ")";
    }

    public String name(ObjectName name) {
        return name.schema().isEmpty() ? identifier(name.name()) : identifier(name.schema()) + "." + identifier(name.name());
    }

    public String identifier(String identifier) {
        return quote + identifier.replace(quote, quote + quote) + quote;
    }

    private String columns(List<String> columns) {
        return columns.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
    }
}
