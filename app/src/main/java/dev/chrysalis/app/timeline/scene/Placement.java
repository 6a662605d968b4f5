package dev.chrysalis.app.timeline.scene;

import dev.chrysalis.plan.PhaseName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where every card of a model stands at one zoom; panning does not change it. */
final class Placement {

    private final Map<PhaseName, LaneCards> lanes = new EnumMap<>(PhaseName.class);
    private final Map<String, EnumMap<PhaseName, PlacedCard>> families = new HashMap<>();

    Placement(Map<PhaseName, List<PlacedCard>> cards) {
        for (PhaseName phase : PhaseName.values()) {
            lanes.put(phase, new LaneCards(cards.getOrDefault(phase, List.of())));
            for (PlacedCard card : lanes.get(phase).all()) {
                families.computeIfAbsent(card.release().name(), name -> new EnumMap<>(PhaseName.class)).put(phase, card);
            }
        }
    }

    LaneCards lane(PhaseName phase) {
        return lanes.get(phase);
    }

    /** The cards of one release in the order of its phases. */
    List<PlacedCard> family(String release) {
        return new ArrayList<>(families.getOrDefault(release, new EnumMap<>(PhaseName.class)).values());
    }

    Optional<PlacedCard> card(Subject.OfPhase subject) {
        return Optional.ofNullable(families.getOrDefault(subject.release(), new EnumMap<>(PhaseName.class)).get(subject.phase()));
    }

    List<PlacedCard> between(double left, double right) {
        List<PlacedCard> found = new ArrayList<>();
        lanes.values().forEach(lane -> found.addAll(lane.between(left, right)));
        return Collections.unmodifiableList(found);
    }
}
