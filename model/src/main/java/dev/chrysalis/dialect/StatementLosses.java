package dev.chrysalis.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one statement takes away with it, read from its text.
 *
 * @param known  rows and values that can be asked for before it runs
 * @param opaque whether it may take away more than its text tells
 */
public record StatementLosses(List<Loss> known, boolean opaque) {

    private static final StatementLosses NONE = new StatementLosses(List.of(), false);
    private static final StatementLosses OPAQUE = new StatementLosses(List.of(), true);
    private static final int FLAGS = WrittenSql.FLAGS;
    private static final String PART = WrittenSql.PART;
    private static final String NAME = WrittenSql.NAME;
    /** What is too long for such a type is refused and never cut, where nothing says how it is made. */
    private static final Pattern REFUSING_TYPE = Pattern.compile("(?:character|char|varchar|bit)\\b.*\\(.*\\)", FLAGS);
    private static final Pattern DROP_TABLE = Pattern.compile("drop\\s+table\\s+(?:if\\s+exists\\s+)?(.*?)(?:\\s+(?:cascade|restrict))?", FLAGS);
    private static final Pattern ALTER_TABLE =
            Pattern.compile("alter\\s+table\\s+(?:if\\s+exists\\s+)?(only\\s+)?(" + NAME + ")\\s+(.*)", FLAGS);
    private static final Pattern DROP_COLUMN = Pattern.compile("drop\\s+(?:column\\s+)?(?:if\\s+exists\\s+)?"
            + "(?!(?:constraint|primary|index|foreign|identity|expression)\\b)(" + PART + ")(?:\\s+(?:cascade|restrict))?", FLAGS);
    private static final Pattern CHANGE_TYPE = Pattern.compile("alter\\s+(?:column\\s+)?(" + PART
            + ")\\s+(?:set\\s+data\\s+)?type\\s+(.*?)(?:\\s+collate\\s+\\S+)?(?:\\s+using\\s+(.*))?", FLAGS);
    private static final Pattern DELETE =
            Pattern.compile("delete\\s+from\\s+(only\\s+)?(" + NAME + ")(?:\\s+where\\s+(.*))?", FLAGS);
    private static final Pattern TRUNCATE = Pattern.compile("truncate\\s+(?:table\\s+)?(only\\s+)?(" + NAME + ")\\s*", FLAGS);
    private static final Pattern OTHER_WRITING =
            Pattern.compile("(update|merge|truncate|delete|with|do|call|execute|drop\\s+schema|drop\\s+owned)\\b.*", FLAGS);

    public StatementLosses {
        known = List.copyOf(known);
    }

    public static StatementLosses of(String statement) {
        String text = WrittenSql.withoutComments(statement);
        Matcher dropTable = DROP_TABLE.matcher(text);
        if (dropTable.matches()) {
            return whole(TopLevel.split(dropTable.group(1), ',').stream().map(String::strip).toList());
        }
        Matcher alterTable = ALTER_TABLE.matcher(text);
        if (alterTable.matches()) {
            return ofActions(table(alterTable), TopLevel.split(alterTable.group(3), ','));
        }
        Matcher delete = DELETE.matcher(text);
        if (delete.matches()) {
            return new StatementLosses(List.of(new Loss(table(delete), Optional.empty(), Optional.ofNullable(delete.group(3)))), false);
        }
        Matcher truncate = TRUNCATE.matcher(text);
        if (truncate.matches()) {
            return whole(List.of(table(truncate)));
        }
        return OTHER_WRITING.matcher(text).matches() ? OPAQUE : NONE;
    }

    private static String table(Matcher statement) {
        return statement.group(1) == null ? statement.group(2) : Loss.alone(statement.group(2));
    }

    private static StatementLosses whole(List<String> tables) {
        return new StatementLosses(tables.stream().map(table -> new Loss(table, Optional.empty(), Optional.empty())).toList(), false);
    }

    private static StatementLosses ofActions(String table, List<String> actions) {
        List<Loss> losses = new ArrayList<>();
        for (String action : actions) {
            Matcher drop = DROP_COLUMN.matcher(action.strip());
            Matcher type = CHANGE_TYPE.matcher(action.strip());
            if (drop.matches()) {
                losses.add(new Loss(table, Optional.of(drop.group(1)), Optional.empty()));
            } else if (type.matches() && (type.group(3) != null || !REFUSING_TYPE.matcher(type.group(2).strip()).matches())) {
                // what the other type gives back unchanged stays
                String column = type.group(1);
                losses.add(new Loss(table, Optional.of(column), Optional.empty())
                        .beyond(Optional.ofNullable(type.group(3)).orElse("CAST(" + column + " AS " + type.group(2).strip() + ")")));
            }
        }
        return new StatementLosses(losses, false);
    }

    /** Whether two names, as written in SQL, are the same; one may leave out the schema. */
    static boolean same(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return first.equals(second) || first.endsWith("." + second) || second.endsWith("." + first);
    }

    private static String plain(String name) {
        return name.contains("\"") ? name.replace("\"", "") : name.toLowerCase(Locale.ROOT);
    }
}
