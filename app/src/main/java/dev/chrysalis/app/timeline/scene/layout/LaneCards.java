package dev.chrysalis.app.timeline.scene.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of one lane, found by their place from left to right. */
public final class LaneCards {

    private final List<PlacedCard> cards;
    private final double[] farthestRight;
    /** Filled when first asked: while zooming many are never asked. */
    private final Map<String, PlacedCard> byRelease = new HashMap<>();

    LaneCards(List<PlacedCard> unsorted) {
        cards = unsorted.stream().sorted(Comparator.comparingDouble(card -> card.box().x())).toList();
        farthestRight = new double[cards.size()];
        double right = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < farthestRight.length; index++) {
            right = Math.max(right, cards.get(index).box().right());
            farthestRight[index] = right;
        }
    }

    Optional<PlacedCard> of(String release) {
        if (byRelease.isEmpty()) {
            cards.forEach(card -> byRelease.put(card.release().name(), card));
        }
        return Optional.ofNullable(byRelease.get(release));
    }

    /** Those that are at least partly between two places. */
    public List<PlacedCard> between(double left, double right) {
        List<PlacedCard> found = new ArrayList<>();
        for (int index = firstReaching(left); index < cards.size() && cards.get(index).box().x() < right; index++) {
            if (cards.get(index).box().right() > left) {
                found.add(cards.get(index));
            }
        }
        return found;
    }

    /** The last one that ends before a place. */
    public Optional<PlacedCard> before(double left) {
        int index = firstReaching(left) - 1;
        return index >= 0 ? Optional.of(cards.get(index)) : Optional.empty();
    }

    /** The first one that begins after a place. */
    public Optional<PlacedCard> after(double right) {
        int low = 0;
        int high = cards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cards.get(middle).box().x() >= right) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < cards.size() ? Optional.of(cards.get(low)) : Optional.empty();
    }

    private int firstReaching(double left) {
        int low = 0;
        int high = cards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (farthestRight[middle] > left) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
