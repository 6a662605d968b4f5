package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the constraints of one table, by their definitions, demand of its rows. All parts are as written in SQL. */
public record ConstraintDemands(String table) {

    private static final String PART = WrittenSql.PART;
    /** What such a clause ends is not asked of the rows that are there. */
    private static final Pattern DEFERRED = pattern("(.*)\\b(?:not\\s+valid|not\\s+enforced|nocheck)\\s*");
    private static final Pattern CHECK = pattern("check\\s*\\((.*)\\)(?:\\s+no\\s+inherit)?");
    private static final Pattern NOT_NULL = pattern("not\\s+null\\s+(" + PART + ")(?:\\s+no\\s+inherit)?");
    private static final Pattern KEY = pattern("(primary\\s+key|unique)(\\s+nulls\\s+not\\s+distinct)?\\s*\\(([^()]*)\\).*");
    private static final Pattern FOREIGN_KEY = pattern("foreign\\s+key\\s*\\(([^()]*)\\)\\s*references\\s+(" + WrittenSql.NAME
            + ")\\s*\\(([^()]*)\\).*");
    private static final Pattern EXCLUDE = pattern("exclude\\s*(?:using\\s+\\w+\\s*)?\\((.*?)\\)(?:\\s*include\\s*\\([^()]*\\))?"
            + "(?:\\s*where\\s*\\((.*)\\))?(?:\\s*(?:not\\s+)?deferrable)?(?:\\s*initially\\s+\\w+)?");
    private static final Pattern EXCLUDED = pattern("(" + PART + "|(?:" + PART + ")?\\s*\\(.*\\))(?:\\s+[^()]*)?\\s+with\\s+(\\S+)");
    private static final Pattern DIRECTION = pattern("\\s+(?:asc|desc)?\\s*(?:nulls\\s+(?:first|last))?\\s*$");
    /** So many rows can be compared each with each while somebody waits; more only by a value that they must have in common. */
    private static final int COMPARED = 3_000;
    private static final String ROW = "tableoid, ctid";

    static boolean isDeferred(String definition) {
        return DEFERRED.matcher(definition).matches();
    }

    /** The same where the rows are asked after all. */
    List<Demand> validated(String definition) {
        Matcher deferred = DEFERRED.matcher(definition);
        return of(deferred.matches() ? deferred.group(1).strip() : definition);
    }

    /** What a definition demands; empty where nothing is asked of the rows, or it is not understood. */
    public List<Demand> of(String definition) {
        Matcher check = CHECK.matcher(definition);
        if (check.matches()) {
            return List.of(rows("against " + check.group(1).strip(), "NOT (" + check.group(1) + ")"));
        }
        Matcher notNull = NOT_NULL.matcher(definition);
        if (notNull.matches()) {
            return List.of(without(notNull.group(1)));
        }
        Matcher key = KEY.matcher(definition);
        if (key.matches()) {
            Demand unique = unique(key.group(3), key.group(2) != null, Optional.empty());
            return key.group(1).equalsIgnoreCase("unique") ? List.of(unique)
                    : Stream.concat(unique.alike().stream().map(this::without), Stream.of(unique)).toList();
        }
        Matcher foreign = FOREIGN_KEY.matcher(definition);
        if (foreign.matches()) {
            return List.of(orphans(columns(foreign.group(1)), foreign.group(2), columns(foreign.group(3))));
        }
        Matcher exclude = EXCLUDE.matcher(definition);
        return exclude.matches() ? excluding(exclude.group(1), Optional.ofNullable(exclude.group(2))) : List.of();
    }

    Demand without(String column) {
        return rows("without " + column, column + " IS NULL");
    }

    private Demand rows(String what, String condition) {
        return new Demand(table, "rows of " + table + " " + what, condition, List.of());
    }

    Demand unique(String key, boolean nullsCount, Optional<String> filter) {
        List<String> columns = columns(key);
        String given = nullsCount ? "TRUE" : given(columns);
        return new Demand(table, "rows of " + table + " alike in " + String.join(", ", columns),
                given + filter.map(condition -> " AND (" + condition + ")").orElse(""), columns);
    }

    private Demand orphans(List<String> columns, String parent, List<String> parentColumns) {
        return rows("without a row of " + parent, given(columns) + " AND (" + String.join(", ", columns) + ") NOT IN (SELECT "
                + String.join(", ", parentColumns) + " FROM " + parent + " WHERE " + given(parentColumns) + ")");
    }

    private static String given(List<String> columns) {
        return columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    private static List<String> columns(String list) {
        return TopLevel.split(list, ',').stream().map(part -> DIRECTION.matcher(part).replaceFirst("").strip()).toList();
    }

    /** Rows of which another one is so near that the operators hold between them. */
    private List<Demand> excluding(String list, Optional<String> filter) {
        List<Matcher> parts = TopLevel.split(list, ',').stream().map(part -> EXCLUDED.matcher(part.strip())).toList();
        if (!parts.stream().allMatch(Matcher::matches)) {
            return List.of();
        }
        List<String> values = parts.stream().map(part -> part.group(1)).toList();
        List<String> operators = parts.stream().map(part -> part.group(2)).toList();
        String named = IntStream.range(0, values.size()).mapToObj(place -> ", (" + values.get(place) + ") AS chrysalis_" + place)
                .collect(Collectors.joining());
        String side = "(SELECT " + ROW + named + " FROM " + table + filter.map(condition -> " WHERE " + condition).orElse("") + ") AS ";
        List<String> meeting = new ArrayList<>(List.of("(one.tableoid, one.ctid) <> (other.tableoid, other.ctid)"));
        IntStream.range(0, values.size()).forEach(place ->
                meeting.add("one.chrysalis_" + place + " " + operators.get(place) + " other.chrysalis_" + place));
        String few = operators.contains("=") ? ""
                : "(SELECT count(*) FROM (SELECT FROM " + table + " LIMIT " + (COMPARED + 1) + ") AS few) <= " + COMPARED + " AND ";
        return List.of(rows("that exclude each other in " + String.join(", ", values), few + "(" + ROW
                + ") IN (SELECT one.tableoid, one.ctid FROM "
                + side + "one, " + side + "other WHERE " + String.join(" AND ", meeting) + ")"));
    }
}
