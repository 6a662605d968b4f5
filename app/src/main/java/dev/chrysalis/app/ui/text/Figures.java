package dev.chrysalis.app.ui.text;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;

/** Figures as people read them: thin spaces in large numbers, times with their unit. Immutable. */
public final class Figures {

    /** As the command line and every file have them. */
    public static final Figures ENGLISH = new Figures(Locale.ENGLISH, "{0} d");

    /** Parts thousands. */
    public static final char THIN_SPACE = '\u2009';
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long MINUTES_PER_HOUR = 60;
    private static final long HOURS_PER_DAY = 24;
    private static final long MILLISECONDS_PER_SECOND = 1_000;
    private static final long TENTHS_UP_TO_SECONDS = 10;
    private static final int GROUP = 3;
    private static final int BYTES_PER_UNIT = 1_024;

    private final Locale locale;
    private final String days;

    /** @param days how a number of days is said, as a pattern */
    Figures(Locale locale, String days) {
        this.locale = locale;
        this.days = days;
    }

    /** {@code 2 431 008}, with thin spaces. */
    public static String count(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "−" : "");
        for (int index = 0; index < digits.length(); index++) {
            if (index > 0 && (digits.length() - index) % GROUP == 0) {
                text.append(THIN_SPACE);
            }
            text.append(digits.charAt(index));
        }
        return text.toString();
    }

    /** {@code 640 B}, {@code 12 kB}, {@code 3.4 MB}, {@code 1.2 GB}, with the decimal mark of the language. */
    public String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= BYTES_PER_UNIT && unit < units.length - 1) {
            value /= BYTES_PER_UNIT;
            unit++;
        }
        return String.format(locale, unit < 2 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    /** The two largest units that say something: {@code 24 min 10 s}, {@code 2.1 s}, {@code 38 ms}, {@code 14 d}. */
    public String time(Duration duration) {
        long milliseconds = Math.max(0, duration.toMillis());
        if (milliseconds < MILLISECONDS_PER_SECOND) {
            return milliseconds == 0 && duration.compareTo(Duration.ZERO) > 0 ? "< 1 ms" : milliseconds + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds < TENTHS_UP_TO_SECONDS) {
            return String.format(locale, "%.1f s", milliseconds / (double) MILLISECONDS_PER_SECOND);
        }
        if (seconds < SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        long minutes = duration.toMinutes();
        if (minutes < MINUTES_PER_HOUR) {
            return two(minutes + " min", seconds % SECONDS_PER_MINUTE, "s");
        }
        long hours = duration.toHours();
        if (hours < HOURS_PER_DAY) {
            return two(hours + " h", minutes % MINUTES_PER_HOUR, "min");
        }
        return two(new MessageFormat(days, locale).format(new Object[] {duration.toDays()}), hours % HOURS_PER_DAY, "h");
    }

    private static String two(String large, long small, String smallUnit) {
        return large + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
