package dev.chrysalis.plan.recipe.rows;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times that come to name a zone, or cease to. A cast reads them in the zone of whatever session performs it, so that one operator gets
 * other values than another; they are read as times of UTC unless somebody says otherwise.
 */
final class ZonedTime {

    private static final Pattern PRECISION = Pattern.compile("\\(\\d\\)");
    private static final String STAMP = "timestamp without time zone";
    private static final String ZONED_STAMP = "timestamp with time zone";
    private static final String ZONED_CLOCK = "time with time zone";

    private ZonedTime() {
    }

    /**
     * An expression of the one type over a column of the other.
     *
     * @param from type that the values are kept in
     * @param to   the same
     * @return empty where the zone of the session has no say
     */
    static Optional<String> of(String column, String from, String to) {
        String before = bare(from);
        String after = bare(to);
        boolean stampToZone = before.equals(STAMP) && after.equals(ZONED_STAMP);
        boolean zoneToOther = before.equals(ZONED_STAMP)
                && (after.equals(STAMP) || after.equals("date") || after.equals("time without time zone"));
        if (stampToZone || zoneToOther) {
            return Optional.of("(" + column + " AT TIME ZONE 'UTC')::" + to);
        } else if (before.equals("date") && after.equals(ZONED_STAMP)) {
            return Optional.of("(" + column + "::timestamp AT TIME ZONE 'UTC')::" + to);
        } else if (before.equals(ZONED_STAMP) && after.equals(ZONED_CLOCK)) {
            return Optional.of("((" + column + " AT TIME ZONE 'UTC')::time::text || '+00')::" + to);
        }
        return before.equals("time without time zone") && after.equals(ZONED_CLOCK)
                ? Optional.of("(" + column + "::text || '+00')::" + to) : Optional.empty();
    }

    private static String bare(String type) {
        return PRECISION.matcher(type).replaceFirst("");
    }
}
