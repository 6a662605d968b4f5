package dev.chrysalis.app.timeline.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A model seen at one zoom: its axis and the place of every card. Panning uses it again. */
final class Panorama {

    private final TimelineModel model;
    private final Set<Span> unfolded;
    private final double width;
    private final double height;
    private final double pixelsPerDay;
    private final TimeAxis axis;
    private final Placement placement;

    private Panorama(TimelineModel model, Viewport viewport, Set<Span> unfolded) {
        this.model = model;
        this.unfolded = unfolded;
        width = viewport.width();
        height = viewport.height();
        pixelsPerDay = viewport.pixelsPerDay();
        axis = axis(model, viewport, unfolded);
        placement = new CardPlacer(viewport.frame(), axis, viewport.level()).place(model);
    }

    static Panorama of(Scenery scenery) {
        return new Panorama(scenery.model(), scenery.viewport(), scenery.unfolded());
    }

    static TimeAxis axis(TimelineModel model, Viewport viewport, Set<Span> unfolded) {
        if (viewport.level() != Level.STEPS) {
            return new EvenAxis(TimeAxis.seconds(model.now()), viewport.pixelsPerDay());
        }
        List<FoldedAxis.Need> needs = new ArrayList<>();
        model.releases().forEach(release -> release.phases().forEach(phase -> {
            needs.add(FoldedAxis.Need.ofPhase(phase.span()));
            phase.soak().ifPresent(soak -> needs.add(FoldedAxis.Need.ofSoak(soak.span())));
        }));
        return FoldedAxis.over(needs, unfolded, viewport.pixelsPerDay() / Viewport.STEPS_UNIT);
    }

    boolean serves(Scenery scenery) {
        Viewport viewport = scenery.viewport();
        return model == scenery.model() && pixelsPerDay == viewport.pixelsPerDay() && width == viewport.width()
                && height == viewport.height() && unfolded.equals(scenery.unfolded());
    }

    TimeAxis axis() {
        return axis;
    }

    Placement placement() {
        return placement;
    }
}
