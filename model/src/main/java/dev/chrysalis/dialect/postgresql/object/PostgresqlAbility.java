package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.sql.ServerNeed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something in the server's own text of an expression or definition that only newer majors than the oldest one know.
 *
 * @param since the first major that knows it
 * @param what  in words; what the pattern's first group finds stands for {@code $1}
 */
record PostgresqlAbility(int since, String what, Pattern pattern) {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    /** The server's own functions stand without a schema, all others with theirs. */
    private static final String OWN = "(?<![\\w.\"])";

    private static final List<PostgresqlAbility> IN_EXPRESSIONS = List.of(
            function(15, "regexp_(?:count|instr|like|substr)"),
            function(16, "any_value|array_sample|array_shuffle|date_add|date_subtract|erfc?|pg_input_error_info|pg_input_is_valid|random_normal"
                    + "|JSON_(?:ARRAY|ARRAYAGG|OBJECT|OBJECTAGG)"),
            function(17, "to_bin|to_oct|unicode_assigned|uuid_extract_timestamp|uuid_extract_version|xmltext"
                    + "|JSON_(?:EXISTS|QUERY|SCALAR|SERIALIZE|TABLE|VALUE)"),
            function(18, "array_reverse|array_sort|casefold|crc32c?|gamma|lgamma|uuidv4|uuidv7"),
            of(15, "$1 in a body of SQL", "\\b(MERGE) INTO "),
            of(16, "the predicate $1", " (IS (?:NOT )?JSON)\\b"),
            of(16, "$1", OWN + "(SYSTEM_USER)\\b"),
            of(17, "$1", " (AT LOCAL)\\b"));

    private static final List<PostgresqlAbility> IN_DEFINITIONS = List.of(
            of(15, "$1", "(NULLS NOT DISTINCT)"),
            of(15, "$1 for some of the columns only", "(ON (?:DELETE|UPDATE) SET (?:NULL|DEFAULT)) \\("),
            of(15, "a publication of columns, rows or whole schemas",
                    "^CREATE PUBLICATION (?:(?! WITH \\(publish).)*(?:\\(| TABLES IN SCHEMA )"),
            of(16, "a collation with rules", "^CREATE COLLATION .*, rules = "),
            of(17, "a collation of the server's own provider", "^CREATE COLLATION .*provider = builtin"),
            of(17, "an event trigger on login", "^CREATE EVENT TRIGGER (?:\"[^\"]+\"|\\S+) ON login\\b"),
            of(17, "the privilege $1", "^ALTER DEFAULT PRIVILEGES .*GRANT (MAINTAIN) "),
            of(18, "default privileges of $1", "^ALTER DEFAULT PRIVILEGES .* ON (LARGE OBJECTS) "),
            of(18, "the locale $1", "^CREATE COLLATION .*'(PG_UNICODE_FAST)'"),
            of(18, "publishing of computed columns", "^CREATE PUBLICATION .*publish_generated_columns = stored"),
            of(18, "a constraint that is $1", " (NOT ENFORCED)$"),
            of(18, "a key $1", "\\b(WITHOUT OVERLAPS)\\)"),
            of(18, "a foreign key with $1", "^FOREIGN KEY \\(.*, (PERIOD) "));

    /** What an expression has that not every major knows. */
    static Stream<ServerNeed> inExpression(String text) {
        return in(LITERAL.matcher(text).replaceAll("''"), IN_EXPRESSIONS);
    }

    /** What a definition has, its expressions among it. */
    static Stream<ServerNeed> inDefinition(String text) {
        return Stream.concat(in(text, IN_DEFINITIONS), inExpression(text));
    }

    private static Stream<ServerNeed> in(String text, List<PostgresqlAbility> abilities) {
        return abilities.stream().flatMap(ability -> ability.pattern.matcher(text).results().limit(1)
                .map(found -> new ServerNeed.Ability(found.groupCount() == 0 ? ability.what
                        : ability.what.replaceFirst("\\$1", Matcher.quoteReplacement(found.group(1))), ability.since)));
    }

    private static PostgresqlAbility function(int since, String names) {
        return of(since, "the function $1()", OWN + "(" + names + ")\\(");
    }

    private static PostgresqlAbility of(int since, String what, String pattern) {
        return new PostgresqlAbility(since, what, Pattern.compile(pattern, Pattern.DOTALL));
    }
}
