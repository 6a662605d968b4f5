package dev.chrysalis.dialect.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the pieces of a statement that somebody wrote are recognized. */
public final class WrittenSql {

    public static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final String LETTER = "A-Za-z_\\x{80}-\\x{10FFFF}";
    private static final String TAIL = "[" + LETTER + "0-9$]*";
    /** One name. What is not ASCII is a letter. */
    public static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[" + LETTER + "]" + TAIL + ")";
    /** A name that may have its schema before it. */
    public static final String NAME = PART + "(?:\\." + PART + ")*";

    /** How a statement about a table begins; its groups are {@code ONLY}, where that stands there, and the table. */
    static final String ALTER_TABLE = "alter\\s+table\\s+(?:if\\s+exists\\s+)?(only\\s+)?(" + NAME + ")\\s+";

    /** A text between two equal marks of dollars. */
    static final String BODY = "(\\$(?:[" + LETTER + "][" + LETTER + "0-9]*)?\\$).*?\\1";
    /** What holds no comment. */
    private static final Pattern WHOLE = Pattern.compile("[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'[^']*'|\"[^\"]*\"|[" + LETTER + "0-9]" + TAIL
            + "|" + BODY, Pattern.DOTALL);

    private WrittenSql() {
    }

    /** A piece of SQL, in small letters or large, over any number of lines. */
    static Pattern pattern(String text) {
        return Pattern.compile(text, FLAGS);
    }

    /** One name without its quotes. */
    static String plain(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    /** What a name calls something within its schema or table, without quotes. */
    static String lastPart(String name) {
        List<String> parts = TopLevel.split(name, '.');
        return plain(parts.get(parts.size() - 1).strip());
    }

    /** The statement with a blank for each comment. Where two slashes are an operator they stand behind something. */
    static String withoutComments(String statement) {
        StringBuilder kept = new StringBuilder();
        Matcher whole = WHOLE.matcher(statement);
        boolean atTheHead = true;
        int position = 0;
        while (position < statement.length()) {
            int end = endOfComment(statement, position, atTheHead);
            if (end > position) {
                kept.append(' ');
            } else {
                end = whole.region(position, statement.length()).lookingAt() ? whole.end() : position + 1;
                kept.append(statement, position, end);
                atTheHead &= Character.isWhitespace(statement.charAt(position));
            }
            position = end;
        }
        return kept.toString().strip();
    }

    /** The same place where none begins. */
    private static int endOfComment(String statement, int from, boolean atTheHead) {
        if (statement.startsWith("--", from) || atTheHead && statement.startsWith("//", from)) {
            int end = statement.indexOf('\n', from);
            return end < 0 ? statement.length() : end;
        }
        return statement.startsWith("/*", from) ? endOfBlock(statement, from) : from;
    }

    /** Block comments may be nested. */
    private static int endOfBlock(String statement, int from) {
        int depth = 0;
        int position = from;
        do {
            boolean opens = statement.startsWith("/*", position);
            boolean closes = statement.startsWith("*/", position);
            depth += opens ? 1 : closes ? -1 : 0;
            position += opens || closes ? 2 : 1;
        } while (depth > 0 && position < statement.length());
        return Math.min(position, statement.length());
    }
}
