package dev.chrysalis.app.ui.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words the moments that the engine names in a sentence, such as {@code 2026-11-09T09:00:00Z}, as people read them. */
public final class Moments {

    private static final Pattern MOMENT = Pattern.compile("(?<!['\"\\w])\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z(?!['\"\\w])");

    private final ZoneId zone;
    private final Function<ZonedDateTime, String> words;

    /** @param words of a moment as the clocks of the zone show it */
    public Moments(ZoneId zone, Function<ZonedDateTime, String> words) {
        this.zone = zone;
        this.words = words;
    }

    /** The sentence with each moment in words; one in quotes is a value of SQL, and what is no moment stays as it is. */
    public String wordedIn(String sentence) {
        return MOMENT.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(worded(found.group())));
    }

    private String worded(String moment) {
        try {
            return words.apply(Instant.parse(moment).atZone(zone));
        } catch (DateTimeException e) {
            return moment;
        }
    }
}
