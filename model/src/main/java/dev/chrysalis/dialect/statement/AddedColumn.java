package dev.chrysalis.dialect.statement;

import static dev.chrysalis.dialect.statement.WrittenSql.pattern;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column that a statement adds with the same value for each row. All parts are as written in SQL.
 *
 * @param value its default
 */
public record AddedColumn(String table, String name, String value) {

    private static final Pattern ALTER_TABLE = pattern(WrittenSql.ALTER_TABLE + "(.*)");
    /** Some literals of a moment are another value each day. */
    private static final String CONSTANT = "((?:[-+]?\\d[\\d.]*|(?!'(?:now|today|tomorrow|yesterday)')'(?:[^']|'')*'|true|false)"
            + "(?:\\s*::\\s*[\\w.\" ]+?(?:\\([\\d, ]+\\))?)?)";
    private static final Pattern ADD = pattern("add\\s+(?:column\\s+)?+(?:if\\s+not\\s+exists\\s+)?(" + WrittenSql.PART
            + ")\\s+.*?\\bdefault\\s+" + CONSTANT
            + "(?:\\s+(?:not\\s+)?null)?(?:\\s+(?:constraint|check|unique|primary|references|collate|comment)\\b.*)?");

    public static Stream<AddedColumn> in(String statement) {
        Matcher alter = ALTER_TABLE.matcher(WrittenSql.withoutComments(statement));
        return alter.matches() ? TopLevel.split(alter.group(3), ',').stream().map(action -> ADD.matcher(action.strip()))
                .filter(Matcher::matches)
                .map(added -> new AddedColumn(alter.group(2), added.group(1), added.group(2))) : Stream.empty();
    }

    /** Its value, where it is that column of that table. */
    public Optional<String> valueOf(String otherTable, String column) {
        return StatementLosses.same(table, otherTable) && StatementLosses.same(name, column) ? Optional.of(value) : Optional.empty();
    }
}
