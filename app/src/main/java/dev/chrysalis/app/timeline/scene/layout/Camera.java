package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * Moves what is looked at: zooms at a point, pans, fits. Knows the model because time is folded by it. Remembers its last axis, so
 * keep it as long as the model is the same; not safe to share between threads.
 */
public final class Camera {

    private static final Duration MARGIN = Duration.ofDays(4);
    private static final double YEAR_DAYS = 440;
    private static final double YEAR_NEAREST = 2.15;
    private static final double RELEASES_USUAL = 4.5;
    private static final double STEPS_USUAL = Viewport.STEPS_UNIT;
    private static final double LEFT_SHARE = 0.36;
    private static final double BESIDE = 12;

    private final TimelineModel model;
    private final Set<Span> unfolded;
    private final Timetable timetable;
    private TimeAxis last;
    private double lastPixelsPerDay;

    public Camera(TimelineModel model, Set<Span> unfolded) {
        this.model = model;
        this.unfolded = unfolded;
        this.timetable = new Timetable(model);
    }

    /** Nearer or farther by a factor; what is under the pointer stays there. */
    public Viewport zoomed(Viewport viewport, double pointerX, double factor) {
        return zoomedTo(viewport, pointerX, viewport.pixelsPerDay() * factor);
    }

    public Viewport zoomedTo(Viewport viewport, double pointerX, double pixelsPerDay) {
        double moment = secondsAt(viewport, pointerX);
        return anchored(viewport.at(pixelsPerDay, viewport.leftSecond()), moment, pointerX);
    }

    /** Moves the picture to the right by so many px. */
    public Viewport panned(Viewport viewport, double byX) {
        TimeAxis axis = axis(viewport);
        return viewport.startingAt(axis.secondsAt(axis.x(viewport.leftSecond()) - byX));
    }

    /** Puts a moment at a place of the picture. */
    public Viewport anchored(Viewport viewport, LocalDateTime moment, double x) {
        return anchored(viewport, TimeAxis.seconds(moment), x);
    }

    /** The usual picture of a level, with now a little left of the middle. */
    public Viewport at(Viewport viewport, Level level, LocalDateTime moment) {
        double pixelsPerDay = switch (level) {
            case YEAR -> Math.min(YEAR_NEAREST, room(viewport) / YEAR_DAYS);
            case RELEASES -> RELEASES_USUAL;
            case STEPS -> STEPS_USUAL;
        };
        double x = viewport.frame().header() + LEFT_SHARE * room(viewport);
        return anchored(viewport.at(pixelsPerDay, viewport.leftSecond()), moment, x);
    }

    /** A release opened into its steps, from its first card on; where a card would be out of sight then, that one. */
    public Viewport opened(Viewport viewport, TimelineRelease release, LocalDateTime card) {
        Viewport around = at(viewport, Level.STEPS, card);
        Viewport whole = release.span().map(span -> anchored(around, span.start(), viewport.frame().header() + BESIDE)).orElse(around);
        return placeOf(whole, card) + CardForm.OPEN.width() <= viewport.width() ? whole : around;
    }

    /** All releases at once. */
    public Viewport fitted(Viewport viewport) {
        return model.span().map(span -> fitted(viewport, span)).orElse(viewport);
    }

    /** A stretch of time at a level where nothing is folded. */
    public Viewport fitted(Viewport viewport, Span span) {
        Span wide = new Span(span.start().minus(MARGIN), span.end().plus(MARGIN));
        double days = Math.max(1, wide.length().toHours() / 24.0);
        double usual = Math.min(Viewport.STEPS_UNIT * 0.9, (room(viewport) - CardForm.FULL.width() / 2) / days);
        return viewport.at(Math.min(usual, besideLastCard(viewport, wide)), TimeAxis.seconds(wide.start()));
    }

    /** A card is wider than its time: the last one has its whole width, too. */
    private double besideLastCard(Viewport viewport, Span shown) {
        double room = room(viewport) - CardForm.FULL.width() - CardForm.GAP;
        return model.releases().stream().flatMap(release -> release.phases().stream()).map(phase -> phase.span().start())
                .filter(start -> start.isAfter(shown.start()) && start.isBefore(shown.end())).max(LocalDateTime::compareTo)
                .map(last -> room / Math.max(1, Duration.between(shown.start(), last).toHours() / 24.0)).orElse(Double.MAX_VALUE);
    }

    /** Pans as little as shows a whole card, if it is not to be seen. */
    public Viewport revealing(Viewport viewport, Subject.OfPhase card) {
        return Panorama.of(Scenery.of(model, viewport), timetable).placement().card(card).map(placed -> {
            TimeAxis axis = axis(viewport);
            double left = axis.x(viewport.leftSecond());
            double margin = Math.min(48, room(viewport) / 8);
            double box = model.phase(card).map(phase -> axis.x(phase.span().start())).orElse(placed.box().x());
            double right = box + Math.min(placed.box().width(), room(viewport) - 2 * margin);
            double to = left;
            if (box < left + margin) {
                to = box - margin;
            } else if (right > left + room(viewport) - margin) {
                to = right - room(viewport) + margin;
            }
            return viewport.startingAt(axis.secondsAt(to));
        }).orElse(viewport);
    }

    public LocalDateTime momentAt(Viewport viewport, double x) {
        return TimeAxis.moment(secondsAt(viewport, x));
    }

    /** Where a moment stands in the picture; outside of it where it is not shown. */
    public double placeOf(Viewport viewport, LocalDateTime moment) {
        TimeAxis axis = axis(viewport);
        return axis.x(moment) - axis.x(viewport.leftSecond()) + viewport.frame().header();
    }

    /** What part of time is shown. */
    public Span shown(Viewport viewport) {
        return new Span(momentAt(viewport, viewport.frame().header()), momentAt(viewport, viewport.width()));
    }

    private Viewport anchored(Viewport viewport, double second, double x) {
        TimeAxis axis = axis(viewport);
        return viewport.startingAt(axis.secondsAt(axis.x(second) - (x - viewport.frame().header())));
    }

    private double secondsAt(Viewport viewport, double x) {
        TimeAxis axis = axis(viewport);
        return axis.secondsAt(axis.x(viewport.leftSecond()) + x - viewport.frame().header());
    }

    private TimeAxis axis(Viewport viewport) {
        if (last == null || lastPixelsPerDay != viewport.pixelsPerDay()) {
            last = Panorama.axis(model, timetable, viewport, unfolded);
            lastPixelsPerDay = viewport.pixelsPerDay();
        }
        return last;
    }

    private static double room(Viewport viewport) {
        return Math.max(1, viewport.frame().content().width());
    }
}
