package dev.chrysalis.project.yaml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiFunction;

/** A stretch of time as people write it: {@code 2026-11-10 02:00 to 04:00}, {@code 2026-11-16 10:00 to 2026-11-30 17:00}. */
public final class TimeText {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private TimeText() {
    }

    /** What the two ends make; empty where the text is no stretch of time or ends before it starts. */
    public static <T> Optional<T> parse(String text, BiFunction<LocalDateTime, LocalDateTime, T> stretch) {
        String[] ends = text.strip().split("\\s+to\\s+");
        if (ends.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDateTime start = moment(ends[0]);
            LocalDateTime end = ends[1].indexOf('-') < 0 ? timeAfter(start, LocalTime.parse(ends[1])) : moment(ends[1]);
            return end.isBefore(start) ? Optional.empty() : Optional.of(stretch.apply(start, end));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static String format(LocalDateTime start, LocalDateTime end) {
        String tail = end.toLocalDate().equals(start.toLocalDate()) ? format(end).substring(11) : format(end);
        return format(start) + " to " + tail;
    }

    private static LocalDateTime moment(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replaceFirst("\\s+", "T"));
    }

    private static LocalDateTime timeAfter(LocalDateTime start, LocalTime time) {
        LocalDateTime sameDay = start.toLocalDate().atTime(time);
        return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
    }

    private static String format(LocalDateTime moment) {
        return moment.format(moment.getSecond() == 0 ? MINUTES : SECONDS);
    }
}
