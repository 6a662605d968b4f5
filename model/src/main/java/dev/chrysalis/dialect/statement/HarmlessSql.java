package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL of which it is known that it takes no rows and no values away, by statements without comments. What is not known here may: the
 * list is of what is harmless, so that it can only be too short.
 */
final class HarmlessSql {

    /** Neither has rows. What hangs on the first with CASCADE may have some: DROP TYPE … CASCADE takes columns. */
    private static final String KINDS = "(?:materialized\\s+)?view|foreign\\s+table|function|procedure|routine|aggregate|domain|schema"
            + "|collation|cast|conversion|operator|text\\s+search|publication|event\\s+trigger|language|server|role|user|synonym|constant|alias";
    private static final String LEAVES = "trigger|index|policy|rule|sequence|statistics";
    private static final Pattern DROPS = pattern("drop\\s+(?:" + KINDS + "|type)\\b.*");
    private static final Pattern DROPS_LEAF = pattern("drop\\s+(?:" + LEAVES + ")\\b.*");
    private static final Pattern ALTERS = pattern("alter\\s+(?:" + KINDS + "|" + LEAVES + "|default\\s+privileges)\\b.*");
    /** Not where an attribute may go, or become another. */
    private static final Pattern ALTERS_TYPE = pattern("alter\\s+type\\s+" + WrittenSql.NAME
            + "\\s+(?:(?:rename|owner|set)\\b.*|add\\s+value\\b.*)");
    private static final Pattern OTHERS = pattern("(?:create|comment|grant|revoke|set|reset|show|analyze|vacuum|cluster|reindex|refresh"
            + "|lock|savepoint|release|security\\s+label|reassign|checkpoint|listen|notify|unlisten)\\b.*");
    private static final Pattern FILLED_AT_ONCE = pattern("create\\s+(?:(?:global|local|temporary|temp|unlogged|cached|memory)\\s+)*"
            + "(?:table|materialized\\s+view)\\b.*?\\bas\\s*\\(?\\s*((?:select|with|execute)\\b.*)");
    private static final Pattern INSERT =
            pattern("insert\\s+into\\s+" + WrittenSql.NAME + "(?:\\s+as\\s+" + WrittenSql.PART + ")?\\s*(?:\\([^()]*\\))?(.*)");
    private static final Pattern QUERY = pattern("(\\(*(?:select|with|values|table)\\b.*)");
    private static final Pattern BLOCK = pattern("do\\s+(?:language\\s+plpgsql\\s+)?(\\$.*)");
    /** Lets a partition go that is half detached; its rows stay its own. */
    private static final Pattern FINISHES_DETACHING = pattern("do\\s+\\$\\w*\\$\\s*begin\\s+if\\s+exists\\s*\\(select\\s+from\\s+pg_inherits\\s+where"
            + "\\s+inhparent\\s*=\\s*to_regclass\\('(?:[^']|'')*+'\\)\\s+and\\s+inhrelid\\s*=\\s*to_regclass\\('(?:[^']|'')*+'\\)"
            + "\\s+and\\s+inhdetachpending\\)\\s*then\\s+alter\\s+table\\s+" + WrittenSql.NAME
            + "\\s+detach\\s+partition\\s+" + WrittenSql.NAME
            + "\\s+finalize;\\s*end\\s+if;\\s*end\\s*;?\\s*\\$\\w*\\$\\s*");
    private static final Pattern TABLE_ACTION = pattern("(?:add|drop\\s+(?:constraint|primary\\s+key|foreign\\s+key)|rename|set|reset"
            + "|owner|validate|attach|detach|enable|disable|force|no|cluster|inherit|of|not|replica|alter\\s+(?:constraint|index)"
            + "|alter\\s+(?:column\\s+)?+(?:if\\s+exists\\s+)?" + WrittenSql.PART
            + "\\s+(?:set(?!\\s+data\\b)|drop|add|reset|restart|rename))\\b.*");

    private static final Pattern ROW_LOCK = pattern("\\bfor\\s+(?:no\\s+key\\s+)?update\\b");
    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "merge", "truncate", "drop", "alter", "execute",
            "perform", "call", "copy", "import", "refresh");
    private static final Set<String> PLAIN_CALLS = Set.of("count", "sum", "min", "max", "avg", "array_agg", "string_agg", "setval",
            "nextval", "currval", "lastval", "pg_get_serial_sequence", "set_config", "current_setting", "now", "clock_timestamp",
            "gen_random_uuid", "random_uuid", "random", "format", "quote_ident", "quote_literal", "to_regclass", "generate_series",
            "unnest", "row_number", "power", "jsonb_build_object", "json_build_object", "make_interval", "decode", "encode", "exists",
            "any", "all", "some", "as", "from", "join", "lateral", "select", "where", "having", "by", "using", "values", "over",
            "filter", "if", "elsif", "return", "raise", "conflict", "row", "array", "union", "intersect", "except", "decimal", "bit",
            "varbit", "timestamp", "timestamptz", "time", "interval", "limit", "between", "like", "is", "distinct", "nothing",
            "overriding", "materialized");

    private HarmlessSql() {
    }

    static boolean isStatement(String text) {
        Matcher filled = FILLED_AT_ONCE.matcher(text);
        if (filled.matches()) {
            return isQuiet(filled.group(1));
        }
        return isDefinition(text) || Stream.of(QUERY, INSERT, BLOCK).map(kind -> kind.matcher(text)).filter(Matcher::matches)
                .anyMatch(found -> isQuiet(found.group(1)));
    }

    private static boolean isDefinition(String text) {
        return DROPS_LEAF.matcher(text).matches() || DROPS.matcher(text).matches() && !cascades(text) || ALTERS.matcher(text).matches()
                || ALTERS_TYPE.matcher(text).matches() || FINISHES_DETACHING.matcher(text).matches() || OTHERS.matcher(text).matches();
    }

    /** Whether it takes with it what is not named. */
    static boolean cascades(String text) {
        return SqlWords.of(text).contain("cascade");
    }

    /** One of the actions of ALTER TABLE. */
    static boolean isTableAction(String action) {
        return TABLE_ACTION.matcher(action).matches();
    }

    /** Whether it only reads, and calls nothing that may do otherwise. */
    private static boolean isQuiet(String text) {
        String read = ROW_LOCK.matcher(text).replaceAll(" ");
        return SqlWords.of(read).distinct().stream().noneMatch(WRITING::contains)
                && SqlWords.called(read).allMatch(name -> PLAIN_CALLS.contains(name) || RowExpression.isPlain(name));
    }
}
