package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import dev.chrysalis.dialect.rows.Loss;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renames that statements will have done by the time a later statement runs, so that what the later one names can be found now.
 * Statements are told in the order in which they will run.
 */
public final class PendingRenames {

    private static final String PART = WrittenSql.PART;
    private static final String TABLE = WrittenSql.ALTER_TABLE;
    private static final Pattern RENAME_COLUMN = pattern(TABLE + "(?:rename\\s+(?:column\\s+)?+(" + PART + ")|alter\\s+column\\s+("
            + PART + ")\\s+rename)\\s+to\\s+(" + PART + ")");
    private static final Pattern RENAME_TABLE = pattern(TABLE + "rename\\s+to\\s+(" + PART + ")");
    private static final Pattern MOVE_TABLE = pattern(TABLE + "set\\s+schema\\s+(" + PART + ")");
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\\d[\\w.]*|(?:" + PART + "\\s*\\.\\s*)*" + PART);

    /** By the name that a table will have: what it is called now, and its columns likewise. */
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> columns = new LinkedHashMap<>();

    public void tell(String statement) {
        String text = WrittenSql.withoutComments(statement);
        Matcher column = RENAME_COLUMN.matcher(text);
        if (column.matches()) {
            Map<String, String> known = columns.computeIfAbsent(now(column.group(2)), table -> new LinkedHashMap<>());
            String before = column.group(3) == null ? column.group(4) : column.group(3);
            String present = known.getOrDefault(before, before);
            known.remove(before);
            known.put(column.group(5), present);
            return;
        }
        Matcher table = RENAME_TABLE.matcher(text);
        if (table.matches()) {
            put(table.group(2), schemaOf(table.group(2)) + table.group(3));
            return;
        }
        Matcher move = MOVE_TABLE.matcher(text);
        if (move.matches()) {
            put(move.group(2), move.group(3) + "." + move.group(2).substring(schemaOf(move.group(2)).length()));
        }
    }

    private void put(String before, String after) {
        String present = now(before);
        tables.remove(before);
        tables.put(after, present);
    }

    private static String schemaOf(String table) {
        return table.substring(0, table.lastIndexOf('.') + 1);
    }

    /** What a table, as written in SQL, is called now. */
    public String now(String table) {
        return tables.getOrDefault(table, table);
    }

    /** The same loss under the names that hold now. */
    public Loss now(Loss loss) {
        String name = Loss.name(loss.table());
        String table = loss.table().equals(name) ? now(name) : Loss.alone(now(name));
        Map<String, String> known = columns.getOrDefault(now(name), Map.of());
        if (known.isEmpty()) {
            return loss.of(table);
        }
        return new Loss(table, loss.column().map(column -> known.getOrDefault(column, column)),
                loss.where().map(condition -> translated(condition, name, known)),
                loss.computed().map(expression -> translated(expression, name, known)));
    }

    /** The same demand under the names that hold now. */
    public Demand now(Demand demand) {
        Map<String, String> known = columns.getOrDefault(now(demand.table()), Map.of());
        return new Demand(now(demand.table()), demand.what(), translated(demand.condition(), demand.table(), known),
                demand.alike().stream().map(part -> translated(part, demand.table(), known)).toList());
    }

    /** A column is named by itself or after its table; after any other name it belongs to somebody else. */
    private static String translated(String condition, String table, Map<String, String> known) {
        return TOKEN.matcher(condition).replaceAll(found -> {
            String token = found.group();
            int dot = token.lastIndexOf('.');
            String column = token.substring(dot + 1).strip();
            boolean own = dot < 0 || StatementLosses.same(token.substring(0, dot).strip(), table);
            return Matcher.quoteReplacement(own && !token.startsWith("'")
                    ? token.substring(0, token.length() - column.length()) + Optional.ofNullable(known.get(column)).orElse(column) : token);
        });
    }
}
