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
import java.util.ResourceBundle;

/** How a paper says its own words, times, dates, numbers and what the engine said. */
final class Wording {

    static final String BUNDLE = "dev.chrysalis.runbook.Words";

    private static final char THIN_SPACE = '\u2009';

    private final PaperLanguage language;
    private final ResourceBundle bundle;
    private final Locale locale;

    Wording(PaperLanguage language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(BUNDLE, language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : language.locale();
    }

    /** Of the words, which is English where the language asked for has none. */
    Locale locale() {
        return locale;
    }

    /** Words with a value at each place, for where nothing is read as Markdown. */
    String text(String key, Object... values) {
        return new Template(bundle.getString(key)).with(values);
    }

    /** Words in Markdown with a value at each place: a text is escaped, a prose comes as it is. */
    Prose prose(String key, Object... values) {
        return Prose.sentence(new Template(bundle.getString(key)), values);
    }

    /** What the engine said. */
    String said(String sentence) {
        return language.sentences().apply(sentence);
    }

    /** How a step is called. */
    String title(String title) {
        return language.titles().apply(title);
    }

    /** Two units at the most: {@code 24 min 10 s}, {@code 38 ms}. */
    String duration(Duration duration) {
        if (duration.toDays() > 0) {
            String days = text(duration.toDays() == 1 ? "days.one" : "days.many", duration.toDays());
            return duration.toHoursPart() == 0 ? days : days + " " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return join(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        if (duration.toMinutes() > 0) {
            return join(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        if (duration.toMillis() >= 10_000 || duration.toMillis() > 0 && duration.toMillis() % 1_000 == 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.toMillis() >= 1_000) {
            return String.format(locale, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toMillis() + " ms";
    }

    private static String join(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : large + " " + largeUnit + " " + small + " " + smallUnit;
    }

    String day(LocalDateTime moment) {
        return format("date.day").format(moment);
    }

    String date(Instant moment, ZoneId zone) {
        return format("date.year").format(moment.atZone(zone));
    }

    String moment(LocalDateTime moment) {
        return format("date.moment").format(moment);
    }

    /** {@code Tue 10 Nov, 02:00 to 04:00}. */
    String span(PhaseSchedule schedule) {
        String end = schedule.start().toLocalDate().equals(schedule.end().toLocalDate())
                ? DateTimeFormatter.ofPattern("HH:mm", locale).format(schedule.end())
                : moment(schedule.end());
        return text("date.span", moment(schedule.start()), end);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
    }

    /** {@code a, b and c}. */
    String list(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : text("list.and", String.join(", ", words.subList(0, words.size() - 1)), words.get(words.size() - 1));
    }

    /** {@code 2 431 008}, parted by thin spaces. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', THIN_SPACE);
    }

    String phase(PhaseName phase) {
        return text("phase." + phase.folder());
    }

    String section(RunbookSection section) {
        return text("section." + section.anchor());
    }

    String waiting(Blocking blocking) {
        return text("waiting." + blocking.name().toLowerCase(Locale.ROOT));
    }
}
