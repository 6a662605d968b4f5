package dev.chrysalis.dialect.postgresql.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a script up to each semicolon that ends a statement. */
final class PostgresqlScriptReader {

    /**
     * What stands between two such semicolons.
     *
     * @param isBlank whether it holds nothing but comments and white space
     */
    record Piece(String text, boolean isBlank) {
    }

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final String script;
    private int position;
    private boolean backslashesEscape;
    private boolean blank;
    private String lastWord;
    private int parentheses;
    private int atomicBlocks;

    PostgresqlScriptReader(String script) {
        this.script = script;
    }

    boolean hasNext() {
        return position < script.length();
    }

    /** Whether a backslash in a plain string is an escape from here on ({@code standard_conforming_strings = off}). */
    void backslashesEscape(boolean escape) {
        backslashesEscape = escape;
    }

    Piece next() {
        int start = position;
        blank = true;
        lastWord = "";
        parentheses = 0;
        atomicBlocks = 0;
        while (hasNext()) {
            char current = script.charAt(position);
            if (current == ';' && parentheses <= 0 && atomicBlocks == 0) {
                return new Piece(script.substring(start, position++), blank);
            }
            skip(current);
        }
        return new Piece(script.substring(start), blank);
    }

    private void skip(char current) {
        if (script.startsWith("--", position)) {
            position = endOf("\n", position);
        } else if (script.startsWith("/*", position)) {
            skipBlockComment();
        } else if (Character.isWhitespace(current)) {
            position++;
        } else {
            blank = false;
            skipToken(current);
        }
    }

    private void skipToken(char current) {
        Matcher word = WORD.matcher(script).region(position, script.length());
        Matcher tag = DOLLAR_TAG.matcher(script).region(position, script.length());
        if (current == '\'') {
            skipQuoted('\'', backslashesEscape || lastWord.equals("e") && Character.toLowerCase(script.charAt(position - 1)) == 'e');
        } else if (current == '"') {
            skipQuoted('"', false);
        } else if (current == '$' && tag.lookingAt()) {
            position = endOf(tag.group(), tag.end());
        } else if (word.lookingAt()) {
            position = word.end();
            read(word.group().toLowerCase(Locale.ROOT));
            return;
        } else {
            parentheses += current == '(' ? 1 : current == ')' ? -1 : 0;
            position++;
        }
        lastWord = "";
    }

    /** A body {@code BEGIN ATOMIC … END} may hold {@code CASE … END}, and semicolons. */
    private void read(String word) {
        if (word.equals("atomic") && lastWord.equals("begin") || word.equals("case") && atomicBlocks > 0) {
            atomicBlocks++;
        } else if (word.equals("end") && atomicBlocks > 0) {
            atomicBlocks--;
        }
        lastWord = word;
    }

    private void skipQuoted(char quote, boolean escapes) {
        position++;
        while (hasNext()) {
            char current = script.charAt(position++);
            if (escapes && current == '\\') {
                position++;
            } else if (current == quote) {
                if (!hasNext() || script.charAt(position) != quote) {
                    return;
                }
                position++;
            }
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (script.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (script.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && hasNext());
    }

    private int endOf(String what, int from) {
        int found = script.indexOf(what, from);
        return found < 0 ? script.length() : found + what.length();
    }
}
