package dev.chrysalis.app.timeline.scene.shape;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is to be painted, and what answers to the pointer. Immutable.
 *
 * @param layers  from below
 * @param targets in the order in which they were drawn: a later one lies upon an earlier one
 */
public record Picture(double width, double height, Map<Layer, List<Shape>> layers, List<Target> targets) {

    public Picture {
        Map<Layer, List<Shape>> copy = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            copy.put(layer, List.copyOf(layers.getOrDefault(layer, List.of())));
        }
        layers = Collections.unmodifiableMap(copy);
        targets = List.copyOf(targets);
    }

    public List<Shape> layer(Layer layer) {
        return layers.get(layer);
    }

    /** The uppermost thing at a point. */
    public Optional<Target> at(double x, double y) {
        for (int index = targets.size() - 1; index >= 0; index--) {
            if (targets.get(index).box().contains(x, y)) {
                return Optional.of(targets.get(index));
            }
        }
        return Optional.empty();
    }

    public Optional<Target> find(Subject subject) {
        return targets.stream().filter(target -> target.subject().equals(subject)).findFirst();
    }
}
