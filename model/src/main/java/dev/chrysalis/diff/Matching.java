package dev.chrysalis.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two lists brought together by a key; elements with the same key are paired in their order.
 *
 * @param both    found on both sides, in the order of the second
 * @param dropped found on the first side only
 * @param added   found on the second side only
 */
record Matching<T>(List<Pair<T>> both, List<T> dropped, List<T> added) {

    record Pair<T>(T before, T after) {
    }

    static <T> Matching<T> by(Function<T, ?> key, List<T> before, List<T> after) {
        Map<Object, Deque<T>> rest = new LinkedHashMap<>();
        before.forEach(element -> rest.computeIfAbsent(key.apply(element), k -> new ArrayDeque<>(1)).add(element));
        List<Pair<T>> both = new ArrayList<>();
        List<T> added = new ArrayList<>();
        for (T element : after) {
            Deque<T> partners = rest.getOrDefault(key.apply(element), new ArrayDeque<>(0));
            if (partners.isEmpty()) {
                added.add(element);
            } else {
                both.add(new Pair<>(partners.remove(), element));
            }
        }
        return new Matching<>(both, rest.values().stream().flatMap(Deque::stream).toList(), added);
    }
}
