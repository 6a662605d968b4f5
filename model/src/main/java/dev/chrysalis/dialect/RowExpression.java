package dev.chrysalis.dialect;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** SQL that gives a value for a row, and what it names; in doubt it names something. */
public record RowExpression(String sql) {

    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final String IDENTIFIER = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*";
    private static final Pattern WORD = Pattern.compile(IDENTIFIER);
    private static final Pattern QUALIFIER = Pattern.compile("(?:" + IDENTIFIER + ")\\s*\\.\\s*(?=[\\p{L}_\"])");
    private static final Set<String> QUERIES = Set.of("select", "table", "values");
    private static final Pattern CALL = Pattern.compile("(" + IDENTIFIER + ")\\s*\\(");
    /** What every server answers from the arguments alone. */
    private static final Set<String> PLAIN_CALLS = Set.of("abs", "btrim", "cast", "ceil", "ceiling", "char_length", "coalesce", "concat",
            "concat_ws", "date_part", "date_trunc", "extract", "floor", "greatest", "in", "initcap", "least", "left", "length", "lower", "lpad", "ltrim",
            "make_date", "md5", "mod", "nullif", "numeric", "overlay", "position", "regexp_replace", "replace", "right", "round", "rpad",
            "rtrim", "split_part", "strpos", "substr", "substring", "to_char", "to_date", "to_json", "to_jsonb", "to_number", "to_timestamp",
            "trim", "trunc", "upper", "varchar", "varying", "char", "character", "when", "then", "else", "and", "or", "not", "case", "on");

    /** Whether the value is the same whatever the rows say. */
    public boolean isConstantIn(Table table) {
        Set<String> words = words(code());
        return words.stream().noneMatch(QUERIES::contains) && !words.contains(lower(table.name().name()))
                && table.columns().stream().noneMatch(column -> words.contains(lower(column.name())));
    }

    /** The columns whose values it may need; all where it names the row as a whole, as {@code to_json(customer)} does. */
    public List<Column> read(Table table) {
        boolean whole = words(QUALIFIER.matcher(code()).replaceAll("")).contains(lower(table.name().name()));
        return whole ? table.columns() : table.columns().stream().filter(column -> names(column.name())).toList();
    }

    /** Whether it needs no right beyond the row; not where it queries or calls what may do so. */
    public boolean asksTheRowAlone() {
        return words(code()).stream().noneMatch(QUERIES::contains)
                && CALL.matcher(code()).results().allMatch(call -> PLAIN_CALLS.contains(lower(call.group(1))));
    }

    public boolean names(String identifier) {
        return words(code()).contains(lower(identifier));
    }

    /** A literal with a backslash may end elsewhere, so then its words count too. */
    private String code() {
        return sql.contains("\\") ? sql : LITERAL.matcher(sql).replaceAll(" ");
    }

    private static Set<String> words(String code) {
        Set<String> words = new HashSet<>();
        WORD.matcher(code).results().map(result -> result.group()).forEach(word ->
                words.add(lower(word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word)));
        return words;
    }

    private static String lower(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
