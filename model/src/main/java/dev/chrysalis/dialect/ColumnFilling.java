package dev.chrysalis.dialect;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column that follows from the rest of its row where an insert gives it no value.
 *
 * @param name       tells it from others on this database; names of triggers and functions are made of it
 * @param table      as it is while the column is filled, with that column
 * @param expression may name columns of the row, and ask other rows
 */
public record ColumnFilling(String name, Table table, String column, String expression) {

    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Set<String> QUERIES = Set.of("select", "table", "values");

    /** Whether the value is the same whatever the rows say, so that it may stand as the column's default. In doubt it is not. */
    public boolean isConstant() {
        Set<String> words = words();
        return words.stream().noneMatch(QUERIES::contains) && !words.contains(lower(table.name().name()))
                && table.columns().stream().noneMatch(other -> words.contains(lower(other.name())));
    }

    /** The columns whose values the expression may need; others may be renamed or dropped meanwhile. */
    public List<Column> read() {
        return table.columns().stream().filter(other -> !other.name().equals(column) && names(other.name())).toList();
    }

    /** Whether the expression names something so. */
    public boolean names(String identifier) {
        return words().contains(lower(identifier));
    }

    /** A literal with a backslash may end elsewhere, so then its words count too. */
    private Set<String> words() {
        String code = expression.contains("\\") ? expression : LITERAL.matcher(expression).replaceAll(" ");
        Set<String> words = new HashSet<>();
        WORD.matcher(code).results().map(result -> result.group()).forEach(word ->
                words.add(lower(word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word)));
        return words;
    }

    private static String lower(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
