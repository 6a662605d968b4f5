package dev.chrysalis.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the assignments of an UPDATE apart. */
final class Assignments {

    private Assignments() {
    }

    /** @param expression in parentheses */
    record Assignment(String column, String expression) {
    }

    /** Empty where a part is not one column and one expression. */
    static Optional<List<Assignment>> parse(String set) {
        List<Assignment> assignments = new ArrayList<>();
        for (String part : split(set, ',')) {
            List<String> sides = split(part, '=');
            String column = sides.get(0).strip();
            if (sides.size() < 2 || column.isEmpty() || column.startsWith("(")) {
                return Optional.empty();
            }
            String expression = part.substring(part.indexOf('=', sides.get(0).length()) + 1).strip();
            assignments.add(new Assignment(column, "(" + expression + ")"));
        }
        return Optional.of(assignments);
    }

    /** Cuts at a separator that is in no parentheses and in no quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '\'' || sign == '"') {
                quote = sign;
            } else if (sign == '(' || sign == '[') {
                depth++;
            } else if (sign == ')' || sign == ']') {
                depth--;
            } else if (sign == separator && depth == 0) {
                parts.add(text.substring(start, place));
                start = place + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
