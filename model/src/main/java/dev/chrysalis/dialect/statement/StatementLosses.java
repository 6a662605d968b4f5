package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import dev.chrysalis.dialect.rows.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one statement takes away with it, read from its text. What neither is understood nor known to be harmless counts as opaque.
 *
 * @param known   rows and values that can be asked for before it runs
 * @param emptied the tables whose rows it deletes: what hangs on these may act then
 * @param opaque  whether it may take away more than its text tells
 */
public record StatementLosses(List<Loss> known, List<String> emptied, boolean opaque) {

    private static final StatementLosses NONE = new StatementLosses(List.of(), List.of(), false);
    private static final StatementLosses OPAQUE = new StatementLosses(List.of(), List.of(), true);
    private static final String PART = WrittenSql.PART;
    private static final String NAME = WrittenSql.NAME;
    /** What is too long for such a type is refused and never cut, where nothing says how it is made. */
    private static final Pattern REFUSING_TYPE = pattern("(?:character|char|varchar|bit)\\b.*\\(.*\\)");
    private static final String FATE = "(?:\\s+(?:cascade|restrict))?";
    private static final Pattern DROP_TABLE = pattern("drop\\s+table\\s+(?:if\\s+exists\\s+)?(.*?)(?:\\s+if\\s+exists)?" + FATE);
    private static final Pattern ALTER_TABLE = pattern(WrittenSql.ALTER_TABLE + "(.*)");
    private static final Pattern DROP_COLUMN =
            pattern("drop\\s+(?:column\\s+)?+(?:if\\s+exists\\s+)?(" + PART + ")" + FATE);
    private static final Pattern CHANGE_TYPE = pattern("alter\\s+(?:column\\s+)?+(" + PART
            + ")\\s+(?:set\\s+data\\s+)?type\\s+(.*?)(?:\\s+collate\\s+\\S+)?(?:\\s+using\\s+(.*))?");
    private static final Pattern DELETE =
            pattern("delete\\s+from\\s+(only\\s+)?(" + NAME + ")(?:\\s+where\\s+(.*))?");
    private static final Pattern TRUNCATE =
            pattern("truncate\\s+(?:table\\s+)?(.*?)(?:\\s+(?:restart|continue)\\s+identity)?" + FATE);
    private static final Pattern TABLE = pattern("(only\\s+)?(" + NAME + ")(?:\\s*\\*)?");

    public StatementLosses {
        known = List.copyOf(known);
        emptied = List.copyOf(emptied);
    }

    public static StatementLosses of(String statement) {
        String text = WrittenSql.withoutComments(statement);
        Matcher dropTable = DROP_TABLE.matcher(text);
        if (dropTable.matches()) {
            return whole(text, dropTable.group(1));
        }
        Matcher alterTable = ALTER_TABLE.matcher(text);
        if (alterTable.matches()) {
            return ofActions(table(alterTable), TopLevel.split(alterTable.group(3), ','));
        }
        Matcher delete = DELETE.matcher(text);
        if (delete.matches()) {
            return new StatementLosses(List.of(new Loss(table(delete), Optional.empty(), Optional.ofNullable(delete.group(3)))),
                    List.of(delete.group(2)), false);
        }
        Matcher truncate = TRUNCATE.matcher(text);
        if (truncate.matches()) {
            StatementLosses rows = whole(text, truncate.group(1));
            return new StatementLosses(rows.known, rows.known.stream().map(loss -> Loss.name(loss.table())).toList(), rows.opaque);
        }
        return HarmlessSql.isStatement(text) ? NONE : OPAQUE;
    }

    private static String table(Matcher statement) {
        return statement.group(1) == null ? statement.group(2) : Loss.alone(statement.group(2));
    }

    private static StatementLosses whole(String text, String tables) {
        List<Matcher> named = TopLevel.split(tables, ',').stream().map(table -> TABLE.matcher(table.strip())).toList();
        return new StatementLosses(named.stream().filter(Matcher::matches)
                .map(table -> new Loss(table(table), Optional.empty(), Optional.empty())).toList(), List.of(),
                HarmlessSql.cascades(text) || !named.stream().allMatch(Matcher::matches));
    }

    private static StatementLosses ofActions(String table, List<String> actions) {
        List<Loss> losses = new ArrayList<>();
        boolean opaque = false;
        for (String action : actions.stream().map(String::strip).toList()) {
            Matcher drop = DROP_COLUMN.matcher(action);
            Matcher type = CHANGE_TYPE.matcher(action);
            if (drop.matches()) {
                losses.add(new Loss(table, Optional.of(drop.group(1)), Optional.empty()));
                opaque |= HarmlessSql.cascades(action);
            } else if (type.matches()) {
                changed(table, type).ifPresent(losses::add);
            } else {
                opaque |= !HarmlessSql.isTableAction(action);
            }
        }
        return new StatementLosses(losses, List.of(), opaque);
    }

    /** What the other type gives back unchanged stays. */
    private static Optional<Loss> changed(String table, Matcher type) {
        String column = type.group(1);
        String made = type.group(2).strip();
        return type.group(3) == null && REFUSING_TYPE.matcher(made).matches() ? Optional.empty()
                : Optional.of(new Loss(table, Optional.of(column), Optional.empty())
                        .beyond(Optional.ofNullable(type.group(3)).orElse("CAST(" + column + " AS " + made + ")")));
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
