package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where every card of a model stands at one zoom; panning does not change it. */
public final class Placement {

    private final Map<PhaseName, LaneCards> lanes = new EnumMap<>(PhaseName.class);

    Placement(Map<PhaseName, List<PlacedCard>> cards) {
        for (PhaseName phase : PhaseName.values()) {
            lanes.put(phase, new LaneCards(cards.getOrDefault(phase, List.of())));
        }
    }

    public LaneCards lane(PhaseName phase) {
        return lanes.get(phase);
    }

    /** The cards of one release in the order of its phases. */
    public List<PlacedCard> family(String release) {
        return lanes.values().stream().flatMap(lane -> lane.of(release).stream()).toList();
    }

    public Optional<PlacedCard> card(Subject.OfPhase subject) {
        return lanes.get(subject.phase()).of(subject.release());
    }

    public List<PlacedCard> between(double left, double right) {
        List<PlacedCard> found = new ArrayList<>();
        lanes.values().forEach(lane -> found.addAll(lane.between(left, right)));
        return Collections.unmodifiableList(found);
    }
}
