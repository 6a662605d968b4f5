package dev.chrysalis.dialect;

import java.util.regex.Pattern;

/** A statement by the words with which it begins, whatever comments stand before them. */
public final class StatementWords {

    /** A savepoint is within the transaction and stays free. */
    private static final Pattern RULES_TRANSACTION = beginning("begin|start\\s+transaction|commit|end|abort"
            + "|rollback(?!\\s+(?:(?:work|transaction)\\s+)?to\\b)|prepare\\s+(?:transaction|commit)|set\\s+autocommit");

    private final String text;

    public StatementWords(String statement) {
        this.text = withoutLeadingComments(statement);
    }

    /** What follows the comments before it. */
    public String text() {
        return text;
    }

    /** Whether it begins or ends a transaction. */
    public boolean ruleTransaction() {
        return RULES_TRANSACTION.matcher(text).find();
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static String withoutLeadingComments(String statement) {
        int position = 0;
        while (position < statement.length()) {
            if (Character.isWhitespace(statement.charAt(position))) {
                position++;
            } else if (statement.startsWith("--", position) || statement.startsWith("//", position)) {
                position = endOfLine(statement, position);
            } else if (statement.startsWith("/*", position)) {
                position = endOfBlock(statement, position);
            } else {
                break;
            }
        }
        return statement.substring(position).strip();
    }

    private static int endOfLine(String statement, int from) {
        int end = statement.indexOf('\n', from);
        return end < 0 ? statement.length() : end + 1;
    }

    /** Block comments may be nested. */
    private static int endOfBlock(String statement, int from) {
        int depth = 0;
        int position = from;
        while (position < statement.length()) {
            if (statement.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (statement.startsWith("*/", position)) {
                depth--;
                position += 2;
                if (depth == 0) {
                    return position;
                }
            } else {
                position++;
            }
        }
        return position;
    }
}
