package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.layout.CardForm;
import dev.chrysalis.app.timeline.scene.layout.Frame;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A place between two rows of an open card, or in the lane of a phase that has no step yet, where a step can be put.
 *
 * @param place how many steps of the phase come before it
 * @param box   its line, as thin as it is drawn; where nothing stands yet, as high as a card would be
 */
public record Gap(PhaseName phase, int place, Box box) {

    private static final double THICKNESS = 3;
    private static final double BEYOND = 12;
    private static final double EMPTY_HEIGHT = 46;
    private static final double EMPTY_TOP = 20;

    /** Where a release has open cards in a picture, the gaps of these and the phases that have no step yet. */
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
        gaps.addAll(vacant(picture, release, gaps));
        return gaps;
    }

    /** Beside the first card that is seen, in the lanes that have none. */
    private static List<Gap> vacant(Picture picture, TimelineRelease release, List<Gap> gaps) {
        Frame frame = new Frame(picture.width(), picture.height());
        OptionalDouble left = gaps.stream().mapToDouble(gap -> gap.box.x()).min();
        return left.isEmpty() ? List.of() : Arrays.stream(PhaseName.values()).filter(name -> release.phase(name).isEmpty())
                .map(name -> new Gap(name, 0,
                        new Box(left.getAsDouble(), frame.lane(name).y() + EMPTY_TOP, CardForm.OPEN.width(), EMPTY_HEIGHT)))
                .toList();
    }

    /** The nearest of them to a pointer; empty where it is far from all. */
    public static Optional<Gap> nearest(List<Gap> gaps, double x, double y) {
        return gaps.stream().filter(gap -> x >= gap.box.x() && x <= gap.box.right() && gap.distance(y) <= BEYOND + gap.box.height())
                .min((one, other) -> Double.compare(one.distance(y), other.distance(y)));
    }

    private double distance(double y) {
        return Math.abs(y - box.centreY());
    }

    private static Gap between(PhaseName phase, int place, Box row, double y) {
        return new Gap(phase, place, new Box(row.x(), y, row.width(), THICKNESS));
    }
}
