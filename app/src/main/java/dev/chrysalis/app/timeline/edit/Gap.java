package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place between two rows of an open card, where a step can be put.
 *
 * @param place how many steps of the phase come before it
 * @param box   its line, as thin as it is drawn
 */
public record Gap(PhaseName phase, int place, Box box) {

    private static final double THICKNESS = 3;
    private static final double BEYOND = 12;

    /** The gaps of a release's open cards in a picture. */
    public static List<Gap> of(Picture picture, TimelineRelease release) {
        List<Gap> gaps = new ArrayList<>();
        for (TimelinePhase phase : release.phases()) {
            Optional<Target> last = Optional.empty();
            for (int index = 0; index < phase.steps().size(); index++) {
                Optional<Target> row = picture.find(new Subject.OfStep(phase.steps().get(index).step().id()));
                if (row.isPresent()) {
                    gaps.add(between(phase.name(), index, row.get().box(), row.get().box().y() - THICKNESS));
                } else if (last.isPresent()) {
                    break;
                }
                last = row;
                if (row.isPresent() && index == phase.steps().size() - 1) {
                    gaps.add(between(phase.name(), index + 1, row.get().box(), row.get().box().bottom()));
                }
            }
        }
        return gaps;
    }

    /** The nearest of them to a pointer; empty where it is far from all. */
    public static Optional<Gap> nearest(List<Gap> gaps, double x, double y) {
        return gaps.stream().filter(gap -> x >= gap.box.x() && x <= gap.box.right() && gap.distance(y) <= BEYOND + THICKNESS)
                .min((one, other) -> Double.compare(one.distance(y), other.distance(y)));
    }

    private double distance(double y) {
        return Math.abs(y - box.centreY());
    }

    private static Gap between(PhaseName phase, int place, Box row, double y) {
        return new Gap(phase, place, new Box(row.x(), y, row.width(), THICKNESS));
    }
}
