package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the definition of an index or key does not say: clustering, tablespace, statistics of its expressions, a key's storage. */
final class PostgresqlIndexOptions {

    /** Says a state, not a wish: a partition lacks the key. */
    private static final String INVALID = "INVALID";

    private final PostgresqlNames names;

    PostgresqlIndexOptions(PostgresqlNames names) {
        this.names = names;
    }

    /** The storage parameters of a key, which belong into the statement that makes it; with a leading blank, empty where it has none. */
    static String parameters(Map<String, String> options) {
        String list = options.entrySet().stream().filter(option -> isParameter(option.getKey()))
                .map(option -> option.getKey() + " = " + option.getValue()).collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : " WITH (" + list + ")";
    }

    /** Chrysalis' own words for the others are in capitals. */
    private static boolean isParameter(String option) {
        return Character.isLowerCase(option.charAt(0));
    }

    /** What follows once it was made with its storage parameters. */
    List<String> initial(ObjectName holder, String index, Map<String, String> options) {
        Map<String, String> others = new TreeMap<>(options);
        others.keySet().removeIf(PostgresqlIndexOptions::isParameter);
        return change(holder, index, Map.of(), others);
    }

    List<String> change(ObjectName holder, String index, Map<String, String> before, Map<String, String> after) {
        List<String> statements = new ArrayList<>();
        TreeSet<String> options = new TreeSet<>(before.keySet());
        options.addAll(after.keySet());
        for (String option : options) {
            if (!option.equals(INVALID) && !Objects.equals(before.get(option), after.get(option))) {
                statements.add(change(holder, index, option, after.get(option)));
            }
        }
        return statements;
    }

    /** @param value null where it is reset */
    private String change(ObjectName holder, String index, String option, String value) {
        String table = "ALTER TABLE " + names.quote(holder);
        String alter = "ALTER INDEX " + names.quote(holder.withName(index));
        if (option.equals(Index.CLUSTER)) {
            return table + (value == null ? " SET WITHOUT CLUSTER" : " CLUSTER ON "
                    + names.quote(value.equals(Index.ITSELF) ? index : value));
        }
        if (option.equals("INDEX COMMENT")) {
            return "COMMENT ON INDEX " + names.quote(holder.withName(index)) + " IS " + (value == null ? "NULL" : names.literal(value));
        }
        if (option.equals("TABLESPACE")) {
            return alter + " SET TABLESPACE " + (value == null ? "pg_default" : names.quote(value));
        }
        if (option.startsWith("STATISTICS ")) {
            return alter + " ALTER COLUMN " + option.substring("STATISTICS ".length()) + " SET STATISTICS " + (value == null
                    ? "-1" : value);
        }
        return alter + (value == null ? " RESET (" + names.quote(option) + ")" : " SET (" + names.quote(option) + " = " + value + ")");
    }
}
