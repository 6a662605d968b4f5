package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A release with its place in time.
 *
 * @param phases those that have steps, in their order
 * @param next   the phase that runs or comes next, with or without steps; empty where all are complete
 */
public record TimelineRelease(Release release, ReleaseMark mark, ReleaseStanding standing, List<TimelinePhase> phases,
                              Optional<PhaseName> next) {

    /** Where a release stands among the others. */
    public enum ReleaseStanding {
        PLANNED,
        /** The one that can still be undone. */
        CURRENT,
        /** A later one was started: it can only go forward. */
        SEALED,
        CLOSED;

        public boolean isSealed() {
            return this == SEALED || this == CLOSED;
        }
    }

    public TimelineRelease {
        phases = List.copyOf(phases);
    }

    public String name() {
        return release.name();
    }

    /** The part of the name that sorts: {@code 2026.11} of {@code 2026.11-message-time}. */
    public String key() {
        int dash = name().indexOf('-');
        return dash > 0 ? name().substring(0, dash) : name();
    }

    public Optional<TimelinePhase> phase(PhaseName wanted) {
        return phases.stream().filter(phase -> phase.name() == wanted).findFirst();
    }

    /** The cards of its phases, in their order. */
    public List<Subject.OfPhase> cards() {
        return phases.stream().map(phase -> new Subject.OfPhase(name(), phase.name())).toList();
    }

    public Optional<Span> span() {
        Optional<LocalDateTime> start = phases.stream().map(phase -> phase.span().start()).min(LocalDateTime::compareTo);
        Optional<LocalDateTime> end = phases.stream().map(phase -> phase.span().end()).max(LocalDateTime::compareTo);
        return start.map(from -> new Span(from, end.orElse(from)));
    }

    /** From when on nothing brings it back; empty where every step can be undone. */
    public Optional<LocalDateTime> pointOfNoReturn() {
        return phases.stream().flatMap(phase -> phase.pointOfNoReturn().stream()).map(step -> step.span().start()).findFirst();
    }

    /** The same, as far as somebody gave it a time; else its place is a proposal that nobody should read as a date. */
    public Optional<LocalDateTime> scheduledPointOfNoReturn() {
        return phases.stream().filter(TimelinePhase::scheduled).flatMap(phase -> phase.pointOfNoReturn().stream())
                .map(step -> step.span().start()).findFirst();
    }

    /** Until when it can be undone; empty while nobody gave a time to what ends it. */
    public Optional<LocalDateTime> wayBackUntil() {
        if (pointOfNoReturn().isPresent()) {
            return scheduledPointOfNoReturn();
        }
        return span().map(Span::end).filter(end -> phases.stream().allMatch(TimelinePhase::scheduled));
    }
}
