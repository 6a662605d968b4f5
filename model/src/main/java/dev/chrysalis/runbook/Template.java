package dev.chrysalis.runbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with numbered places, such as <code>{0}</code>, in whatever order the language needs them. */
record Template(String words) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** The words with the values as they are. */
    String with(Object... values) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values[number(place)])));
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
