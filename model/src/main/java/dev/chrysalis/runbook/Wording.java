package dev.chrysalis.runbook;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How a runbook says times, dates, numbers and the words of the vocabulary. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final char THIN_SPACE = '\u2009';

    private Wording() {
    }

    /** Two units at the most: {@code 24 min 10 s}, {@code 38 ms}. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return join(duration.toDays(), duration.toDays() == 1 ? "day" : "days", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return join(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        if (duration.toMinutes() > 0) {
            return join(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        if (duration.toMillis() >= 10_000) {
            return duration.toSeconds() + " s";
        }
        if (duration.toMillis() >= 1_000) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toMillis() + " ms";
    }

    private static String join(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : large + " " + largeUnit + " " + small + " " + smallUnit;
    }

    static String day(LocalDateTime moment) {
        return DAY.format(moment);
    }

    static String date(Instant moment, ZoneId zone) {
        return DAY_OF_YEAR.format(moment.atZone(zone));
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** {@code Tue 10 Nov, 02:00 to 04:00}. */
    static String span(PhaseSchedule schedule) {
        String end = schedule.start().toLocalDate().equals(schedule.end().toLocalDate())
                ? CLOCK.format(schedule.end())
                : MOMENT.format(schedule.end());
        return MOMENT.format(schedule.start()) + " to " + end;
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }

    /** {@code 2 431 008}, parted by thin spaces. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
    }

    static String phase(PhaseName phase) {
        return switch (phase) {
            case EXPAND -> "Expand";
            case ROLLOUT -> "Rollout";
            case CONTRACT -> "Contract";
        };
    }

    static String waiting(Blocking blocking) {
        return switch (blocking) {
            case NOBODY -> "nobody waits";
            case WRITERS -> "writers wait";
            case EVERYBODY -> "everybody waits";
        };
    }
}
