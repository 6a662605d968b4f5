package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.project.MaintenanceWindow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides where a phase may stand, and says why where it may not. */
public final class Rescheduling {

    private final TimelineModel model;
    private final TimelineWords words;
    private final Subject.OfPhase card;
    private final TimelineRelease release;
    private final TimelinePhase phase;

    private Rescheduling(TimelineModel model, TimelineWords words, Subject.OfPhase card, TimelineRelease release, TimelinePhase phase) {
        this.model = model;
        this.words = words;
        this.card = card;
        this.release = release;
        this.phase = phase;
    }

    /** Empty where the model does not have the card. */
    static Optional<Rescheduling> of(TimelineModel model, TimelineWords words, Subject.OfPhase card) {
        return model.release(card.release()).flatMap(release -> release.phase(card.phase())
                .map(phase -> new Rescheduling(model, words, card, release, phase)));
    }

    /**
     * What comes of moving the phase's start to about a moment.
     *
     * @param snap how near a maintenance window draws the card into it
     */
    Drag.OfCard to(LocalDateTime wanted, Duration snap) {
        LocalDateTime start = snapped(wanted, snap);
        Optional<LocalDateTime> earliest = isOver() ? Optional.empty() : Optional.of(earliest().moment());
        Optional<LocalDateTime> latest = latest().map(bound -> bound.moment().minus(phase.span().length()));
        return new Drag.OfCard(card, start, against(phase.span().startingAt(start)), earliest, latest);
    }

    /** Why the phase may not take a stretch of time; empty where it may. */
    public Optional<String> against(Span wanted) {
        if (isOver()) {
            return againstAny();
        }
        Bound earliest = earliest();
        return wanted.start().isBefore(earliest.moment()) ? Optional.of(earliest.reason())
                : latest().filter(latest -> latest.moment().isBefore(wanted.end())).map(Bound::reason);
    }

    /** Why the phase may take no other time at all. */
    Optional<String> againstAny() {
        return isOver() ? Optional.of(words.get("refused.begun", title())) : Optional.empty();
    }

    private boolean isOver() {
        return phase.hasBegun() || release.standing().isSealed();
    }

    /** The time that the phase takes when it begins at a moment. */
    PhaseSchedule at(LocalDateTime start) {
        Span span = phase.span().startingAt(start);
        return new PhaseSchedule(span.start(), span.end());
    }

    private LocalDateTime snapped(LocalDateTime wanted, Duration snap) {
        Comparator<MaintenanceWindow> nearest = Comparator.comparing(window -> Duration.between(window.start(), wanted).abs());
        return model.windows().stream().min(nearest).map(MaintenanceWindow::start)
                .filter(window -> Duration.between(window, wanted).abs().compareTo(snap) <= 0)
                .orElseGet(() -> wanted.plusHours(12).toLocalDate().atTime(phase.span().start().toLocalTime()));
    }

    private Bound earliest() {
        Bound bound = new Bound(model.now(), words.get("refused.past"));
        Optional<TimelinePhase> before = release.phases().stream().filter(other -> other.name().compareTo(phase.name()) < 0)
                .reduce((first, second) -> second);
        bound = bound.orLater(before.map(other -> new Bound(other.span().end(),
                words.get("refused.before", title(), words.phase(other.name()), words.day(other.span().end())))));
        if (phase.name() == PhaseName.EXPAND) {
            for (String required : release.release().requires()) {
                bound = bound.orLater(model.release(required).flatMap(other -> other.phase(PhaseName.ROLLOUT))
                        .map(rollout -> new Bound(rollout.span().end(), words.get("refused.requires", title(), required,
                                words.day(rollout.span().end())))));
            }
        }
        return bound;
    }

    /** When it must be over: what has a time already and comes after it. */
    private Optional<Bound> latest() {
        Stream<Bound> phases = release.phases().stream().filter(other -> other.scheduled() && other.name().compareTo(phase.name()) > 0)
                .map(other -> new Bound(other.span().start(), words.get("refused.after", title(), words.phase(other.name()),
                        words.day(other.span().start()))));
        Stream<Bound> waiting = model.releases().stream()
                .filter(other -> phase.name() == PhaseName.ROLLOUT && other.release().requires().contains(release.name()))
                .flatMap(other -> other.phase(PhaseName.EXPAND).filter(TimelinePhase::scheduled)
                        .map(expand -> new Bound(expand.span().start(), words.get("refused.needed", title(), other.name()))).stream());
        return Stream.concat(phases, waiting).min(Comparator.comparing(Bound::moment));
    }

    private String title() {
        return words.phase(phase.name());
    }

    /** From when on or up to when, and why not otherwise. */
    private record Bound(LocalDateTime moment, String reason) {

        Bound orLater(Optional<Bound> other) {
            return other.filter(bound -> bound.moment.isAfter(moment)).orElse(this);
        }
    }
}
