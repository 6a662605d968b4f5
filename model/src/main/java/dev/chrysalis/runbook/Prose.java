package dev.chrysalis.runbook;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in Markdown, into which values came only escaped.
 *
 * @param markdown CommonMark
 */
record Prose(String markdown) {

    static final Prose EMPTY = new Prose("");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>#&|~!]|(?<![\\p{Alnum}])_|_(?![\\p{Alnum}])");
    private static final Pattern LIST_LIKE = Pattern.compile("^(\\s*)([-+]|\\d+[.)])(?=\\s)");

    /** Text that somebody else wrote and that must be read as it stands. */
    static Prose plain(String text) {
        return new Prose(withoutList(escaped(text)));
    }

    private static String escaped(String text) {
        String oneLine = text.replaceAll("\\s*\\R\\s*", " ").strip();
        return SPECIAL.matcher(oneLine).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    private static String withoutList(String markdown) {
        return LIST_LIKE.matcher(markdown).replaceFirst(match -> {
            String sign = match.group(2);
            String end = "\\" + sign.charAt(sign.length() - 1);
            return Matcher.quoteReplacement(match.group(1) + sign.substring(0, sign.length() - 1) + end);
        });
    }

    /** Something to compare or to copy. */
    static Prose code(String text) {
        String oneLine = text.replaceAll("\\s*\\R\\s*", " ").strip();
        String ticks = "`";
        while (oneLine.contains(ticks)) {
            ticks += "`";
        }
        String pad = oneLine.startsWith("`") || oneLine.endsWith("`") ? " " : "";
        return new Prose(ticks + pad + oneLine + pad + ticks);
    }

    /** A sentence of our own with a value at each place: a text is escaped, a prose comes as it is. */
    static Prose sentence(Template template, Object... values) {
        return new Prose(withoutList(template.with(Arrays.stream(values)
                .map(value -> value instanceof Prose prose ? prose.markdown() : escaped(String.valueOf(value))).toArray())));
    }

    boolean isEmpty() {
        return markdown.isBlank();
    }
}
