package dev.chrysalis.dialect.rows;

import java.util.List;
import java.util.Optional;

/**
 * A table as far as keeping and putting back its rows needs it.
 *
 * @param columns in their order; none where the table is not there
 * @param key     the names of the columns by which a row is found: of its primary key, or of another key without nulls; empty where it has
 *                none
 */
public record TableShape(List<StoredColumn> columns, List<String> key) {

    public TableShape {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** @param name as somebody wrote it in SQL */
    public Optional<StoredColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst()
                .or(() -> columns.stream().filter(column -> plain(column.name()).equalsIgnoreCase(plain(name))).findFirst());
    }

    /** The key, where it finds a row whose value of that column is not known. */
    public List<String> keyBeside(StoredColumn column) {
        return key.contains(column.name()) ? List.of() : key;
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }
}
