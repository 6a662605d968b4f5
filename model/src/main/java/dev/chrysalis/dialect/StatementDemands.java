package dev.chrysalis.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one statement demands of the rows that are there, read from its text.
 *
 * @param known  what can be asked for before it runs
 * @param writes the tables whose rows it may change, so that nobody knows what a later statement finds there
 */
public record StatementDemands(List<Demand> known, List<String> writes) {

    private static final StatementDemands NONE = new StatementDemands(List.of(), List.of());
    private static final String NAME = WrittenSql.NAME;
    private static final String PART = WrittenSql.PART;
    private static final Pattern ALTER_TABLE = pattern("alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(" + NAME + ")\\s+(.*)");
    private static final Pattern NOT_NULL = pattern("alter\\s+(?:column\\s+)?(" + PART + ")\\s+set\\s+not\\s+null");
    private static final Pattern TYPE = pattern("alter\\s+(?:column\\s+)?(" + PART + ")\\s+(?:set\\s+data\\s+)?type\\s+(.*?)"
            + "(?:\\s+collate\\s+\\S+)?");
    private static final String ADD = "add\\s+(?:constraint\\s+(?:if\\s+not\\s+exists\\s+)?" + PART + "\\s+)?";
    private static final Pattern CHECK = pattern(ADD + "check\\s*\\((.*)\\)(?:\\s+no\\s+inherit)?");
    /** What such a clause ends is not asked of the rows that are there. */
    private static final Pattern LATER = pattern(".*\\b(?:not\\s+valid|not\\s+enforced|nocheck)\\s*");
    private static final Pattern KEY = pattern(ADD + "(primary\\s+key|unique)(\\s+nulls\\s+not\\s+distinct)?\\s*\\(([^()]*)\\).*");
    private static final Pattern FOREIGN_KEY = pattern(ADD + "foreign\\s+key\\s*\\(([^()]*)\\)\\s*references\\s+(" + NAME
            + ")\\s*\\(([^()]*)\\).*");
    private static final Pattern UNIQUE_INDEX = pattern("create\\s+unique\\s+index\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?(?:"
            + NAME + "\\s+)?on\\s+(?:only\\s+)?(" + NAME + ")\\s*(?:using\\s+\\w+\\s*)?\\(([^()]*)\\)(\\s*nulls\\s+not\\s+distinct)?"
            + "(?:\\s*where\\s+(.*))?");
    private static final Pattern WRITING = pattern("(?:update|delete\\s+from|insert\\s+into|merge\\s+into|truncate(?:\\s+table)?)\\s+"
            + "(?:only\\s+)?(" + NAME + ")\\b.*");
    private static final Pattern LENGTH = pattern("(?:character\\s+varying|character|varchar|char)\\s*\\(\\s*(\\d+)\\s*\\)");
    private static final Pattern DIRECTION = pattern("\\s+(?:asc|desc)?\\s*(?:nulls\\s+(?:first|last))?\\s*$");
    private static final Map<String, String> RANGES = Map.of("smallint", "-32768 AND 32767", "int", "-2147483648 AND 2147483647",
            "integer", "-2147483648 AND 2147483647");

    public StatementDemands {
        known = List.copyOf(known);
        writes = List.copyOf(writes);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, WrittenSql.FLAGS);
    }

    public static StatementDemands of(String statement) {
        String text = WrittenSql.withoutComments(statement);
        Matcher alter = ALTER_TABLE.matcher(text);
        if (alter.matches()) {
            List<Demand> demands = new ArrayList<>();
            TopLevel.split(alter.group(2), ',').forEach(action -> demands.addAll(ofAction(alter.group(1), action.strip())));
            return new StatementDemands(demands, List.of());
        }
        Matcher index = UNIQUE_INDEX.matcher(text);
        if (index.matches()) {
            return new StatementDemands(List.of(unique(index.group(1), index.group(2), index.group(3) != null,
                    Optional.ofNullable(index.group(4)))), List.of());
        }
        Matcher writing = WRITING.matcher(text);
        return writing.matches() ? new StatementDemands(List.of(), List.of(writing.group(1))) : NONE;
    }

    private static List<Demand> ofAction(String table, String action) {
        if (LATER.matcher(action).matches()) {
            return List.of();
        }
        Matcher notNull = NOT_NULL.matcher(action);
        if (notNull.matches()) {
            return List.of(without(table, notNull.group(1)));
        }
        Matcher check = CHECK.matcher(action);
        if (check.matches()) {
            return List.of(rows(table, "against " + check.group(1).strip(), "NOT (" + check.group(1) + ")"));
        }
        Matcher key = KEY.matcher(action);
        if (key.matches()) {
            Demand unique = unique(table, key.group(3), key.group(2) != null, Optional.empty());
            return key.group(1).equalsIgnoreCase("unique") ? List.of(unique)
                    : Stream.concat(unique.alike().stream().map(column -> without(table, column)), Stream.of(unique)).toList();
        }
        Matcher foreign = FOREIGN_KEY.matcher(action);
        if (foreign.matches()) {
            return List.of(orphans(table, columns(foreign.group(1)), foreign.group(2), columns(foreign.group(3))));
        }
        Matcher type = TYPE.matcher(action);
        return type.matches() ? narrower(table, type.group(1), type.group(2).strip()).stream().toList() : List.of();
    }

    private static Demand without(String table, String column) {
        return rows(table, "without " + column, column + " IS NULL");
    }

    private static Demand rows(String table, String what, String condition) {
        return new Demand(table, "rows of " + table + " " + what, condition, List.of());
    }

    private static Demand unique(String table, String key, boolean nullsCount, Optional<String> filter) {
        List<String> columns = columns(key);
        String given = nullsCount ? "TRUE" : columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return new Demand(table, "rows of " + table + " alike in " + String.join(", ", columns),
                given + filter.map(condition -> " AND (" + condition + ")").orElse(""), columns);
    }

    private static Demand orphans(String table, List<String> columns, String parent, List<String> parentColumns) {
        String given = columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return rows(table, "without a row of " + parent, given + " AND (" + String.join(", ", columns) + ") NOT IN (SELECT "
                + String.join(", ", parentColumns) + " FROM " + parent + " WHERE "
                + parentColumns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND ")) + ")");
    }

    /** Where nothing says how a value is made, one that does not fit is refused. */
    private static Optional<Demand> narrower(String table, String column, String type) {
        Matcher length = LENGTH.matcher(type);
        if (length.matches()) {
            return Optional.of(rows(table, "whose " + column + " is longer than " + length.group(1),
                    "char_length(CAST(" + column + " AS varchar)) > " + length.group(1)));
        }
        return Optional.ofNullable(RANGES.get(type.toLowerCase(Locale.ROOT))).map(range -> rows(table, "whose " + column
                + " is too large for " + type, "CAST(" + column + " AS numeric) NOT BETWEEN " + range));
    }

    private static List<String> columns(String list) {
        return TopLevel.split(list, ',').stream().map(part -> DIRECTION.matcher(part).replaceFirst("").strip()).toList();
    }
}
