package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.PhaseName;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and dates of the timeline in the language of the screens. Not safe to share between threads. */
public final class TimelineWords {

    private static final int MOST = 4_000;

    private final Map<Asked, String> said = new HashMap<>();
    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter weekdayLong;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthShort;
    private final DateTimeFormatter clock;

    public TimelineWords(Messages messages) {
        this.messages = messages;
        Locale locale = messages.locale();
        day = messages.date("date.day");
        dayOfMonth = messages.date("date.dayofmonth");
        weekday = messages.date("date.weekday");
        weekdayLong = messages.date("date.weekdaylong");
        month = DateTimeFormatter.ofPattern("LLLL", locale);
        monthShort = DateTimeFormatter.ofPattern("LLL", locale);
        clock = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    /** Remembers what it said, because every frame asks for the same. */
    public String get(String key, Object... arguments) {
        if (said.size() > MOST) {
            said.clear();
        }
        return said.computeIfAbsent(new Asked(key, List.of(arguments)), missing -> messages.get("timeline." + key, arguments));
    }

    private record Asked(String key, List<Object> arguments) {
    }

    /** {@code 22 Dec}. */
    public String day(LocalDateTime moment) {
        return day.format(moment);
    }

    /** {@code Tue 22 Dec}. */
    public String weekday(LocalDateTime moment) {
        return weekday.format(moment);
    }

    /** {@code Tue 22 Dec, 02:00}. */
    public String moment(LocalDateTime moment) {
        return weekday.format(moment) + ", " + clock.format(moment);
    }

    /** {@code 22 Dec, 02:00}. */
    public String dayAndClock(LocalDateTime moment) {
        return day.format(moment) + ", " + clock.format(moment);
    }

    /** {@code 02:00}. */
    public String clock(LocalDateTime moment) {
        return clock.format(moment);
    }

    public String month(LocalDate first) {
        return month.format(first);
    }

    public String monthShort(LocalDate first) {
        return monthShort.format(first);
    }

    /** {@code Tuesday 10 November} or {@code 16 to 30 Nov}. */
    public String stretch(Span span) {
        return days(span) == 0 ? weekdayLong.format(span.start()) : days(span.start(), span.end());
    }

    /** {@code Tue 10 Nov, 30 min}, {@code 16 to 30 Nov}; a phase that nobody gave a time says so. */
    public String dateAndLength(TimelinePhase phase) {
        if (!phase.scheduled()) {
            return get("unscheduled");
        }
        Span span = phase.span();
        if (days(span) > 0) {
            return days(span.start(), span.end());
        }
        String date = weekday.format(span.start());
        Duration length = span.length();
        return length.isZero() ? date : date + ", " + rounded(length);
    }

    /** {@code 5 of 6}, {@code 5 steps}, {@code wave 2 of 3}. */
    public String progress(TimelinePhase phase) {
        int all = phase.steps().size();
        if (phase.standing() == Standing.PLANNED || phase.standing() == Standing.UNDONE) {
            return get(all == 1 ? "step" : "steps", all);
        }
        if (phase.standing().isUnderWay()) {
            return phase.next().flatMap(step -> step.openWave().map(wave -> get("wave", wave, step.step().waves().size())))
                    .orElseGet(() -> get("of", phase.done(), all));
        }
        return get("of", phase.done(), all);
    }

    /** How a step is called in this language. */
    public String title(TimelineStep step) {
        return messages.title(step.step());
    }

    /** What the engine said, in this language. */
    public String engine(String sentence) {
        return messages.engine(sentence);
    }

    public String standing(TimelineRelease release) {
        return switch (release.standing()) {
            case CURRENT -> get("release.current");
            case PLANNED -> get("release.planned");
            case SEALED -> get("release.sealed");
            case CLOSED -> release.span().map(span -> get("release.closed", day(span.end()))).orElse(get("release.sealed"));
        };
    }

    public String phase(PhaseName name) {
        return get("phase." + name.folder());
    }

    public String standing(Standing standing) {
        return get("standing." + standing.key());
    }

    public String motto(PhaseName name) {
        return get("motto." + name.folder());
    }

    public String versions(ApplicationVersions versions) {
        return versions.application() + " " + get("range", versions.before(), versions.after());
    }

    /** What a screen reader says of a card. */
    public String describe(TimelineRelease release, TimelinePhase phase) {
        return get("describe.card", release.release().title(), phase(phase.name()), standing(phase.standing()), dateAndLength(phase),
                progress(phase), phase.hazards());
    }

    public String describe(TimelineStep step) {
        return get("describe.step", step.step().id().number(), title(step), standing(step.standing()));
    }

    public String length(TimelineStep step) {
        return step.length().map(messages.figures()::time).orElse("");
    }

    private String rounded(Duration length) {
        return length.toMinutes() >= 2 ? messages.figures().time(Duration.ofMinutes(length.plusSeconds(30).toMinutes()))
                : messages.figures().time(length);
    }

    private String days(LocalDateTime from, LocalDateTime to) {
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? get("range", dayOfMonth.format(from), day(to)) : get("range", day(from), day(to));
    }

    private static long days(Span span) {
        return ChronoUnit.DAYS.between(span.start().toLocalDate(), span.end().toLocalDate());
    }
}
