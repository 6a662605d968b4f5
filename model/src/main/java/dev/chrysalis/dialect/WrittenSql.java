package dev.chrysalis.dialect;

import java.util.regex.Pattern;

/** How the pieces of a statement that somebody wrote are recognized. */
final class WrittenSql {

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    /** One name. */
    static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    /** A name that may have its schema before it. */
    static final String NAME = PART + "(?:\\." + PART + ")*";

    private static final Pattern COMMENTS = Pattern.compile("^(\\s+|--[^\\n]*(\\n|$)|/\\*.*?\\*/)+", Pattern.DOTALL);

    private WrittenSql() {
    }

    /** The statement without the comments that come before it. */
    static String withoutHead(String statement) {
        return COMMENTS.matcher(statement).replaceFirst("").strip();
    }
}
