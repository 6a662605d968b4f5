package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The small attributes of a column that {@code CREATE TABLE} does not say: statistics, storage, compression, n_distinct. */
public final class PostgresqlColumnOptions {

    /** Types of varying length that the server keeps in the row as long as it can; it keeps all others outside of it. */
    private static final Pattern STORED_INLINE = Pattern.compile("^(numeric|inet|cidr)\\b(?!.*\\[])");

    private final PostgresqlNames names;
    private final PostgresqlNotNull notNull;

    public PostgresqlColumnOptions(PostgresqlNames names) {
        this.names = names;
        this.notNull = new PostgresqlNotNull(names);
    }

    /** For a column that was just made. */
    public List<String> set(String alterHolder, Column column) {
        List<String> statements = new ArrayList<>(column.nullable() ? List.of() : notNull.rest(alterHolder, column));
        statements.addAll(change(alterHolder, Map.of(), column));
        return statements;
    }

    /** All but how the column may not be null. */
    public List<String> change(String alterHolder, Column before, Column after) {
        return change(alterHolder, before.options(), after);
    }

    /** @param alterHolder {@code ALTER TABLE public.customer} */
    private List<String> change(String alterHolder, Map<String, String> before, Column after) {
        String alter = alterHolder + " ALTER COLUMN " + names.quote(after.name()) + " ";
        Map<String, String> reset = new TreeMap<>(before);
        reset.keySet().removeAll(after.options().keySet());
        Map<String, String> set = new TreeMap<>(after.options());
        set.entrySet().removeIf(option -> option.getValue().equals(before.get(option.getKey())));
        List<String> statements = new ArrayList<>();
        reset.keySet().removeIf(NotNull::isMeantBy);
        set.keySet().removeIf(NotNull::isMeantBy);
        reset.keySet().forEach(name -> statements.add(alter + reset(name, after)));
        set.forEach((name, value) -> statements.add(alter + set(name, value)));
        return statements;
    }

    private String set(String name, String value) {
        return switch (name) {
            case "STATISTICS", "STORAGE", "COMPRESSION" -> "SET " + name + " " + value;
            default -> "SET (" + names.quote(name) + " = " + value + ")";
        };
    }

    /** Before PostgreSQL 16 the server does not know {@code SET STORAGE DEFAULT}. */
    private String reset(String name, Column column) {
        return switch (name) {
            case "STATISTICS" -> "SET STATISTICS -1";
            case "STORAGE" -> "SET STORAGE " + (STORED_INLINE.matcher(column.type().definition()).find() ? "MAIN" : "EXTENDED");
            case "COMPRESSION" -> "SET COMPRESSION DEFAULT";
            default -> "RESET (" + names.quote(name) + ")";
        };
    }
}
