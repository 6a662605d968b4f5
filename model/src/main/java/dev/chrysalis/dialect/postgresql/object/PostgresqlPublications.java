package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.schema.OtherObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes publications of PostgreSQL in place, so that whoever subscribes to one never finds it gone. */
final class PostgresqlPublications {

    /** What the reader of the catalog writes. */
    private static final Pattern DEFINITION = Pattern.compile("CREATE (PUBLICATION .*?)(?: FOR (.*))? WITH \\((publish = .*)\\)",
            Pattern.DOTALL);

    private static final String ALL = "ALL TABLES";
    private static final List<String> DEFAULTS = List.of("publish_via_partition_root = false", "publish_generated_columns = none");

    private PostgresqlPublications() {
    }

    /** @return empty where it is none, or begins or ceases to publish nothing or everything, which the server cannot alter */
    static Optional<List<String>> change(OtherObject before, OtherObject after) {
        Matcher from = DEFINITION.matcher(before.definition());
        Matcher to = DEFINITION.matcher(after.definition());
        if (!before.kindName().equals("publication") || !from.matches() || !to.matches()) {
            return Optional.empty();
        }
        Optional<String> published = Optional.ofNullable(to.group(2));
        boolean otherTables = !Optional.ofNullable(from.group(2)).equals(published);
        if (otherTables && (!isListed(Optional.ofNullable(from.group(2))) || !isListed(published))) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        if (otherTables) {
            statements.add("ALTER " + to.group(1) + " SET " + published.orElseThrow());
        }
        if (!from.group(3).equals(to.group(3))) {
            statements.add("ALTER " + to.group(1) + " SET (" + to.group(3) + unset(from.group(3), to.group(3)) + ")");
        }
        return Optional.of(statements);
    }

    private static boolean isListed(Optional<String> published) {
        return published.filter(list -> !list.equals(ALL)).isPresent();
    }

    /** What only the old one says goes back to what the server takes for granted. */
    private static String unset(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (String option : DEFAULTS) {
            String name = option.substring(0, option.indexOf(' '));
            if (before.contains(name) && !after.contains(name)) {
                text.append(", ").append(option);
            }
        }
        return text.toString();
    }
}
