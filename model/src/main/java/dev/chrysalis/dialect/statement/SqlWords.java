package dev.chrysalis.dialect.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a piece of SQL outside of its literals and comments; in doubt a word counts. A quoted name and an unquoted one are taken
 * for the same, whatever their case.
 *
 * @param names in their order, each by its parts: {@code public.orders} has two; keywords are among them
 */
public record SqlWords(List<List<String>> names) {

    private static final String COMMENT = "--[^\\n]*|/\\*.*?\\*/";
    private static final String NAME = "(" + WrittenSql.PART + "(?:\\s*\\.\\s*" + WrittenSql.PART + ")*)";
    private static final Pattern PART = Pattern.compile(WrittenSql.PART);
    private static final Pattern CALL = Pattern.compile(NAME + "\\s*\\(");
    private static final Pattern TOKEN = Pattern.compile("(?s)'[^']*'|" + COMMENT + "|" + NAME);
    /** A literal with a backslash may end elsewhere, so then its words count too. */
    private static final Pattern TOKEN_BESIDE_BACKSLASH = Pattern.compile("(?s)" + COMMENT + "|" + NAME);
    /** What these perform is not in the text. */
    private static final Set<String> PERFORMING = Set.of("do", "call", "execute");
    private static final Set<String> NAMED_ROUTINE = Set.of("function", "procedure");

    public SqlWords {
        names = names.stream().map(List::copyOf).toList();
    }

    public static SqlWords of(String sql) {
        Pattern token = sql.contains("\\") ? TOKEN_BESIDE_BACKSLASH : TOKEN;
        return new SqlWords(token.matcher(sql).results().filter(found -> found.group(1) != null)
                .map(found -> PART.matcher(found.group(1)).results().map(SqlWords::plain).toList()).toList());
    }

    private static String plain(MatchResult found) {
        return lower(WrittenSql.plain(found.group()));
    }

    /** The SQL without its literals and comments; with all of it where a backslash leaves in doubt where they end. */
    private static String code(String sql) {
        return sql.contains("\\") ? sql : TOKEN.matcher(sql).replaceAll(found -> found.group(1) == null ? " "
                : Matcher.quoteReplacement(found.group()));
    }

    /** The names before an opening parenthesis: calls, and keywords that stand so. */
    static Stream<String> called(String sql) {
        return CALL.matcher(code(sql)).results()
                .map(call -> lower(call.group(1)).replaceAll("\\s+", "").replaceFirst("^pg_catalog\\.", ""));
    }

    public boolean contain(String identifier) {
        return names.stream().anyMatch(name -> name.contains(lower(identifier)));
    }

    /** Each word once. */
    public Set<String> distinct() {
        return names.stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The names without what is before them. */
    Set<String> unqualified() {
        return names.stream().map(name -> name.get(name.size() - 1)).collect(Collectors.toSet());
    }

    /** Whether it performs something that its text does not tell. */
    public boolean performOther() {
        return IntStream.range(0, names.size()).anyMatch(place -> PERFORMING.contains(word(place))
                && (place + 1 == names.size() || !NAMED_ROUTINE.contains(word(place + 1))));
    }

    private String word(int place) {
        return String.join(".", names.get(place));
    }

    private static String lower(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
