package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.schema.OtherObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes the options of foreign data wrappers, servers and foreign tables of PostgreSQL in place, so that what rests on them stays. */
final class PostgresqlForeignOptions {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String VALUE = "E?'(?:[^']|'')*'";
    private static final Pattern OPTION = Pattern.compile("(" + NAME + ") (" + VALUE + ")");

    /**
     * What the reader of the catalog writes: the kind and name, what can only be made anew, the options, and what follows the statement.
     */
    private static final Pattern DEFINITION = Pattern.compile("CREATE ((?:SERVER|FOREIGN DATA WRAPPER|FOREIGN TABLE) " + NAME + "(?:\\." + NAME
            + ")?)(.*?)(?: OPTIONS \\(((?:" + NAME + " " + VALUE + "(?:, )?)*)\\))?((?:;\\n.*)?)", Pattern.DOTALL);

    private PostgresqlForeignOptions() {
    }

    /** @return empty where more differs than options */
    static Optional<List<String>> change(OtherObject before, OtherObject after) {
        Matcher from = DEFINITION.matcher(before.definition());
        Matcher to = DEFINITION.matcher(after.definition());
        if (!from.matches() || !to.matches() || !from.group(1).equals(to.group(1)) || !from.group(2).equals(to.group(2))
                || !from.group(4).equals(to.group(4))) {
            return Optional.empty();
        }
        return Optional.of(List.of("ALTER " + to.group(1) + " OPTIONS (" + changes(options(from.group(3)), options(to.group(3))) + ")"));
    }

    private static Map<String, String> options(String list) {
        Map<String, String> options = new LinkedHashMap<>();
        OPTION.matcher(Optional.ofNullable(list).orElse("")).results().forEach(option -> options.put(option.group(1), option.group(2)));
        return options;
    }

    private static String changes(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> before.containsKey(name) && before.get(name).equals(after.get(name)));
        return names.stream().map(name -> !after.containsKey(name) ? "DROP " + name
                : (before.containsKey(name) ? "SET " : "ADD ") + name + " " + after.get(name)).collect(Collectors.joining(", "));
    }
}
