package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's own text once tables and sequences have other names. The server writes a table with its schema, and before a column by its
 * bare name; a column, a function or a value that is called alike is none, unless the server reads the value as the name of a relation.
 */
public final class RenamedText {

    private static final String IDENTIFIER = "\"(?:[^\"]|\"\")*+\"|[\\p{L}_][\\w$]*+";
    private static final Pattern TOKEN = Pattern.compile("'(?<value>(?:[^']|'')*+)'(?<regclass>::(?:pg_catalog\\.)?regclass\\b)?"
            + "|(?<demanded>REFERENCES )?(?<![\\w\".$])(?<first>" + IDENTIFIER + ")\\.(?<second>" + IDENTIFIER + "|\\*)(?<call>\\()?"
            + "|\"(?:[^\"]|\"\")*+\"", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private final Map<ObjectName, ObjectName> names;

    /** @param names the new name by the old one */
    public RenamedText(Map<ObjectName, ObjectName> names) {
        this.names = names;
    }

    public String of(String definition) {
        return names.isEmpty() ? definition
                : TOKEN.matcher(definition).replaceAll(token -> Matcher.quoteReplacement(renamed((Matcher) token, definition)));
    }

    private String renamed(Matcher token, String definition) {
        if (token.group("regclass") != null) {
            return "'" + of(token.group("value")) + "'" + token.group("regclass");
        }
        String first = token.group("first");
        if (first == null) {
            return token.group();
        }
        String second = token.group("second");
        boolean isFunction = token.group("call") != null && token.group("demanded") == null;
        ObjectName after = isFunction ? null : names.get(new ObjectName(bare(first), bare(second)));
        if (after != null) {
            return around(token, like(first, after.schema()) + "." + like(first, after.name()));
        }
        return bySchemalessName(bare(first)).filter(other -> !isFunction && !isAlias(bare(first), definition))
                .map(other -> around(token, like(first, other.name()) + "." + second)).orElse(token.group());
    }

    private Optional<ObjectName> bySchemalessName(String first) {
        return names.entrySet().stream().filter(entry -> entry.getKey().name().equals(first)).map(Map.Entry::getValue).findFirst();
    }

    /** Whether the text gives this name to another table itself, or it is a schema's. */
    private boolean isAlias(String name, String definition) {
        return names.keySet().stream().anyMatch(table -> table.schema().equals(name))
                || Pattern.compile("(?:\\.(?:" + IDENTIFIER + ")|\\))\\s+\"?" + Pattern.quote(name) + "(?![\\w$])",
                Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(definition).find();
    }

    private static String around(MatchResult token, String name) {
        String whole = token.group();
        return (whole.startsWith("REFERENCES ") ? "REFERENCES " : "") + name + (whole.endsWith("(") ? "(" : "");
    }

    private static String bare(String identifier) {
        return identifier.startsWith("\"") ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"") : identifier;
    }

    /** Quoted where it must be, or where the server quotes every name. */
    private static String like(String other, String name) {
        return PLAIN.matcher(name).matches() && !other.startsWith("\"") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
