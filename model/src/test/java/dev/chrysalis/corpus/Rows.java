package dev.chrysalis.corpus;

import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many rows the tables hold, and which values their columns.
 *
 * @param counts by table
 * @param values a digest by table, column and type, whatever the order of the rows
 */
record Rows(Map<String, Long> counts, Map<String, String> values) {

    private static final String TABLES = "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')"
            + " AND n.nspname !~ '^(pg_|information_schema|chrysalis)' AND c.relname !~ '^chrysalis'";

    /** Rows of tables that inherit are those tables'; a partitioned table has none but its partitions'. */
    private static final String OWN = "CASE c.relkind WHEN 'r' THEN 'ONLY ' ELSE '' END || c.oid::regclass";

    private static final String COLUMNS = TABLES.replace(" WHERE ", " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
            + " AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname !~ '^chrysalis' WHERE NOT c.relispartition AND ");

    static Rows of(TestDatabase database) {
        return new Rows(answers(database, "SELECT format('SELECT %L || ''|'' || count(*) FROM %s', c.oid::regclass, " + OWN + ") " + TABLES)
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1]))),
                answers(database, "SELECT format('SELECT %L || ''|'' || coalesce(md5(string_agg(coalesce(%I::text, ''-''), '','' ORDER BY %I::text)),"
                        + " '''') FROM %s', c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod), a.attname, a.attname, "
                        + OWN + ") " + COLUMNS).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private static Stream<String[]> answers(TestDatabase database, String queries) {
        List<String> parts = database.rows(queries);
        return parts.isEmpty() ? Stream.of() : database.rows(String.join(" UNION ALL ", parts)).stream().map(row -> {
            int end = row.lastIndexOf('|');
            return new String[] {row.substring(0, end), row.substring(end + 1)};
        });
    }

    /** What is there no more: rows of tables that are still there, values of columns that kept their type. */
    List<String> lostIn(Rows later) {
        return Stream.concat(
                counts.entrySet().stream().filter(table -> later.counts.getOrDefault(table.getKey(), Long.MAX_VALUE) < table.getValue())
                        .map(table -> table.getKey() + " has " + later.counts.get(table.getKey()) + " of " + table.getValue() + " rows"),
                values.entrySet().stream()
                .filter(column -> !later.values.getOrDefault(column.getKey(), column.getValue()).equals(column.getValue()))
                        .map(column -> column.getKey() + " has other values")).sorted().toList();
    }
}
