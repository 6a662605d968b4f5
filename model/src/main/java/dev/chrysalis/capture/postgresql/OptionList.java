package dev.chrysalis.capture.postgresql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's own lists of {@code key=value}. */
final class OptionList {

    private OptionList() {
    }

    static Map<String, String> parse(List<String> options) {
        Map<String, String> parsed = new TreeMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            parsed.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parsed;
    }
}
