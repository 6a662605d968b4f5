package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The small attributes of a column that {@code CREATE TABLE} does not say: statistics, storage, compression, n_distinct. */
final class PostgresqlColumnOptions {

    private final PostgresqlNames names;
    private final PostgresqlNotNull notNull;

    PostgresqlColumnOptions(PostgresqlNames names) {
        this.names = names;
        this.notNull = new PostgresqlNotNull(names);
    }

    List<String> set(String alterHolder, Column column) {
        return change(alterHolder, Map.of(), column);
    }

    List<String> change(String alterHolder, Column before, Column after) {
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
        statements.addAll(notNull.change(alterHolder, after.name(), Optional.ofNullable(before.get(PostgresqlNotNull.OPTION)),
                Optional.ofNullable(after.options().get(PostgresqlNotNull.OPTION))));
        reset.remove(PostgresqlNotNull.OPTION);
        set.remove(PostgresqlNotNull.OPTION);
        reset.keySet().forEach(name -> statements.add(alter + reset(name)));
        set.forEach((name, value) -> statements.add(alter + set(name, value)));
        return statements;
    }

    private String set(String name, String value) {
        return switch (name) {
            case "STATISTICS", "STORAGE", "COMPRESSION" -> "SET " + name + " " + value;
            default -> "SET (" + names.quote(name) + " = " + value + ")";
        };
    }

    private String reset(String name) {
        return switch (name) {
            case "STATISTICS" -> "SET STATISTICS -1";
            case "STORAGE", "COMPRESSION" -> "SET " + name + " DEFAULT";
            default -> "RESET (" + names.quote(name) + ")";
        };
    }
}
