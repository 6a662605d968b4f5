package dev.chrysalis.dialect;

import java.util.ArrayList;
import java.util.List;

/** Cuts a piece of SQL where nothing encloses the cut. */
final class TopLevel {

    private TopLevel() {
    }

    /** Cuts at a separator that is in no parentheses and in no quotes. */
    static List<String> split(String text, char separator) {
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
