package dev.chrysalis.dialect.statement;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** SQL that gives a value for a row, and what it names; in doubt it names something. */
public record RowExpression(String sql) {

    private static final Set<String> MOMENTS = Set.of("now", "current_timestamp", "current_date", "current_time", "localtimestamp",
            "localtime", "transaction_timestamp", "statement_timestamp", "clock_timestamp", "timeofday", "age", "sysdate", "systimestamp",
            "today", "curdate", "curtime", "getdate", "default");
    private static final Set<String> QUERIES = Set.of("select", "table", "values");
    /** What every server answers from the arguments alone. */
    private static final Set<String> PLAIN_CALLS = Set.of("abs", "btrim", "cast", "ceil", "ceiling", "char_length", "coalesce", "concat",
            "concat_ws", "date_part", "date_trunc", "extract", "floor", "greatest", "in", "initcap", "least", "left", "length", "lower",
            "lpad", "ltrim",
            "make_date", "md5", "mod", "nullif", "numeric", "overlay", "position", "regexp_replace", "replace", "right", "round", "rpad",
            "rtrim", "split_part", "strpos", "substr", "substring", "to_char", "to_date", "to_json", "to_jsonb", "to_number",
            "to_timestamp",
            "trim", "trunc", "upper", "varchar", "varying", "char", "character", "when", "then", "else", "and", "or", "not", "case", "on");

    /** A type by its bare name; one with its schema is no group. */
    private static final Pattern CAST = Pattern.compile("(?:::|\\bas\\s+)\\s*(?:(?:\"[^\"]+\"|\\w+)\\.|(\"[^\"]+\"|\\w+))");
    private static final Set<String> BUILT_IN_TYPES = Set.of("smallint", "int2", "integer", "int", "int4", "bigint", "int8",
            "numeric", "decimal", "real",
            "float4", "float8", "double", "money", "text", "varchar", "char", "character", "bytea", "date", "time", "timetz",
                    "timestamp", "timestamptz",
            "interval", "boolean", "bool", "uuid", "json", "jsonb", "xml", "inet", "cidr", "macaddr", "bit", "varbit", "oid", "regclass");

    /** Whether the value is the same whatever the rows say. */
    public boolean isConstantIn(Table table) {
        Set<String> words = words();
        return words.stream().noneMatch(QUERIES::contains) && !words.contains(lower(table.name().name()))
                && table.columns().stream().noneMatch(column -> words.contains(lower(column.name())));
    }

    /** The columns whose values it may need; all where it names the row as a whole, as {@code to_json(customer)} does. */
    public List<Column> read(Table table) {
        return namesWhole(table.name().name()) ? table.columns() : table.columns().stream().filter(column -> names(column.name())).toList();
    }

    /** Whether it names the row as a whole, as {@code to_json(customer)} does. */
    boolean namesWhole(String table) {
        return SqlWords.of(sql).unqualified().contains(lower(table));
    }

    /** Whether its value is another one later, or with a default another one each time. */
    boolean tellsTheTime() {
        return words().stream().anyMatch(MOMENTS::contains);
    }

    private Set<String> words() {
        return SqlWords.of(sql).distinct();
    }

    /** Whether it needs no right beyond the row; not where it queries or calls what may do so. */
    public boolean asksTheRowAlone() {
        return words().stream().noneMatch(QUERIES::contains)
                && SqlWords.called(sql).allMatch(RowExpression::isPlain);
    }

    /**
     * Whether all that it names comes with the server, so that no schema need be searched for it; in doubt it does not.
     *
     * @param table whose columns it reads
     */
    public boolean namesBuiltInsAlone(Table table) {
        return asksTheRowAlone() && CAST.matcher(sql.toLowerCase(Locale.ROOT)).results()
                .allMatch(cast -> cast.group(1) == null || BUILT_IN_TYPES.contains(cast.group(1)))
                && read(table).stream().allMatch(column -> column.type().declaredBy().isEmpty()
                        && !column.type().definition().contains("."));
    }

    /** Whether a name before a parenthesis is no call, or one that asks its arguments alone. */
    static boolean isPlain(String called) {
        return PLAIN_CALLS.contains(called);
    }

    public boolean names(String identifier) {
        return SqlWords.of(sql).contain(identifier);
    }

    private static String lower(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
