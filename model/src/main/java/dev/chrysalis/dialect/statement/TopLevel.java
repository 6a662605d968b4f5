package dev.chrysalis.dialect.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a piece of SQL where nothing encloses the cut. */
final class TopLevel {

    private static final Pattern AND = Pattern.compile("(?i)\\band\\b");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");

    /** Neither a word nor a separator. */
    private static final String ENCLOSED = "\0";
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|" + WrittenSql.BODY, Pattern.DOTALL);

    private TopLevel() {
    }

    /** The conditions that must all hold; one alone where the text says so with OR. */
    static List<String> conditions(String text) {
        String open = withoutEnclosed(text);
        if (OR.matcher(open).find()) {
            return List.of(text.strip());
        }
        List<String> conditions = new ArrayList<>();
        int start = 0;
        for (Matcher and = AND.matcher(open); and.find(); start = and.end()) {
            conditions.add(text.substring(start, and.start()).strip());
        }
        conditions.add(text.substring(start).strip());
        return conditions;
    }

    /** Cuts at a separator that is in no parentheses and in no quotes. */
    static List<String> split(String text, char separator) {
        String open = withoutEnclosed(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = open.indexOf(separator); end >= 0; end = open.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The same length, with {@link #ENCLOSED} for each sign that parentheses, quotes or dollars enclose. */
    private static String withoutEnclosed(String text) {
        StringBuilder open = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        int depth = 0;
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            int end = "'\"$".indexOf(sign) >= 0 && quoted.region(place, text.length()).lookingAt() ? quoted.end() : place + 1;
            depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
            boolean stays = depth <= 0 && end == place + 1;
            open.append(stays ? String.valueOf(sign) : ENCLOSED.repeat(end - place));
            place = end - 1;
        }
        return open.toString();
    }
}
