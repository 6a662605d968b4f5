package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.time.EvenAxis;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.timeline.scene.time.TimeAxis;
import java.util.Set;

/** A model seen at one zoom: its axis and the place of every card. Panning uses it again. */
public final class Panorama {

    private final TimelineModel model;
    private final Timetable timetable;
    private final Set<Span> unfolded;
    private final double width;
    private final double height;
    private final double pixelsPerDay;
    private final TimeAxis axis;
    private final Placement placement;

    private Panorama(TimelineModel model, Timetable timetable, Viewport viewport, Set<Span> unfolded) {
        this.model = model;
        this.timetable = timetable;
        this.unfolded = unfolded;
        width = viewport.width();
        height = viewport.height();
        pixelsPerDay = viewport.pixelsPerDay();
        axis = axis(model, timetable, viewport, unfolded);
        placement = new CardPlacer(viewport.frame(), axis, viewport.level()).place(timetable);
    }

    public static Panorama of(Scenery scenery, Timetable timetable) {
        return new Panorama(scenery.model(), timetable, scenery.viewport(), scenery.unfolded());
    }

    static TimeAxis axis(TimelineModel model, Timetable timetable, Viewport viewport, Set<Span> unfolded) {
        return viewport.level() == Level.STEPS ? timetable.knots().axis(unfolded, viewport.pixelsPerDay() / Viewport.STEPS_UNIT)
                : new EvenAxis(TimeAxis.seconds(model.now()), viewport.pixelsPerDay());
    }

    /** The same for a scenery of the same model at another zoom or in another size; made anew for another model. */
    public Panorama at(Scenery scenery) {
        return of(scenery, model == scenery.model() ? timetable : new Timetable(scenery.model()));
    }

    public boolean serves(Scenery scenery) {
        Viewport viewport = scenery.viewport();
        return model == scenery.model() && pixelsPerDay == viewport.pixelsPerDay() && width == viewport.width()
                && height == viewport.height() && unfolded.equals(scenery.unfolded());
    }

    public TimeAxis axis() {
        return axis;
    }

    public Placement placement() {
        return placement;
    }
}
