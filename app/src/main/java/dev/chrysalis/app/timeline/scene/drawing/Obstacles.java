package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.shape.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards that no line may run under. */
final class Obstacles {

    private static final double CLEARANCE = 3;

    private final List<Box> cards;

    Obstacles(List<PlacedCard> cards) {
        this.cards = cards.stream().map(card -> card.box().grown(-CLEARANCE)).toList();
    }

    /** The first way that runs under no card; lines that would run under one are not drawn. */
    Optional<Route> firstFree(Stream<Route> routes) {
        return routes.filter(this::isFree).findFirst();
    }

    private boolean isFree(Route route) {
        List<Box> pieces = route.pieces();
        return cards.stream().noneMatch(box -> pieces.stream().anyMatch(box::overlaps));
    }
}
