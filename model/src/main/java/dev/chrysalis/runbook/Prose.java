package dev.chrysalis.runbook;

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
    private static final Pattern PLACE = Pattern.compile("\\{}");

    /** Text that somebody else wrote and that must be read as it stands. */
    static Prose plain(String text) {
        String oneLine = text.replaceAll("\\s*\\R\\s*", " ").strip();
        String escaped = SPECIAL.matcher(oneLine).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
        return new Prose(LIST_LIKE.matcher(escaped).replaceFirst(match -> {
            String sign = match.group(2);
            String end = "\\" + sign.charAt(sign.length() - 1);
            return Matcher.quoteReplacement(match.group(1) + sign.substring(0, sign.length() - 1) + end);
        }));
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

    /** A sentence of our own with a value at each <code>{}</code>: a text is escaped, a prose comes as it is. */
    static Prose sentence(String template, Object... values) {
        Matcher places = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            if (!places.find()) {
                throw new IllegalArgumentException("more values than places in: " + template);
            }
            String markdown = value instanceof Prose prose ? prose.markdown() : plain(String.valueOf(value)).markdown();
            places.appendReplacement(text, Matcher.quoteReplacement(markdown));
        }
        return new Prose(places.appendTail(text).toString());
    }

    boolean isEmpty() {
        return markdown.isBlank();
    }
}
