package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.time.FoldedAxis;
import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The phases of a model lane by lane in the order of their starts, and what folding needs of them: the same at every zoom. */
public final class Timetable {

    /** @param openHeight of the card with all its steps */
    record Entry(TimelineRelease release, TimelinePhase phase, double openHeight) {
    }

    private final Map<PhaseName, List<Entry>> lanes = new EnumMap<>(PhaseName.class);
    private final FoldedAxis.Knots knots;

    public Timetable(TimelineModel model) {
        List<FoldedAxis.Need> needs = new ArrayList<>();
        for (TimelineRelease release : model.releases()) {
            for (TimelinePhase phase : release.phases()) {
                lanes.computeIfAbsent(phase.name(), name -> new ArrayList<>()).add(new Entry(release, phase, OpenCardRoom.of(phase)));
                needs.add(FoldedAxis.Need.ofPhase(phase.span()));
                phase.soak().ifPresent(soak -> needs.add(FoldedAxis.Need.ofSoak(soak.span())));
            }
        }
        lanes.values().forEach(lane -> lane.sort(Comparator.comparingDouble(entry -> entry.phase().span().startSecond())));
        knots = new FoldedAxis.Knots(needs);
    }

    List<Entry> lane(PhaseName name) {
        return lanes.getOrDefault(name, List.of());
    }

    FoldedAxis.Knots knots() {
        return knots;
    }
}
