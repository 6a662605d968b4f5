package dev.chrysalis.dialect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL that brings rows or values back from where a {@link Loss} was copied to. What was written in their place since is left alone.
 * All parts are as written in SQL.
 *
 * @param key     by which a row is found; for whole rows those that are there already are left out by it
 * @param savedIn where the copy is
 */
public record PutBack(String table, Optional<String> column, List<String> key, String savedIn) {

    public PutBack {
        key = List.copyOf(key);
    }

    /** @param filledIn what the release fills in by itself, which is not newer; empty where nothing */
    public String statement(Optional<String> filledIn) {
        return column.map(name -> update(name, filledIn)).orElseGet(this::insert);
    }

    private String update(String name, Optional<String> filledIn) {
        String untouched = filledIn.map(expression -> "(" + name + " IS NULL OR " + name + " IS NOT DISTINCT FROM (" + expression + "))")
                .orElse(name + " IS NULL");
        return "UPDATE " + table + " SET " + name + " = (SELECT chrysalis_copy." + name + copy() + ") WHERE " + untouched
                + " AND EXISTS (SELECT 1" + copy() + ")";
    }

    private String insert() {
        return "INSERT INTO " + table + " SELECT * FROM " + savedIn + " AS chrysalis_copy"
                + (key.isEmpty() ? "" : " WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE " + same() + ")");
    }

    private String copy() {
        return " FROM " + savedIn + " AS chrysalis_copy WHERE " + same();
    }

    private String same() {
        String own = table.substring(table.lastIndexOf('.') + 1);
        return key.stream().map(part -> "chrysalis_copy." + part + " = " + own + "." + part).collect(Collectors.joining(" AND "));
    }
}
