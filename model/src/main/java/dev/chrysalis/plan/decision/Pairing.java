package dev.chrysalis.plan.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds for each of those that PROD alone has its successor among those that DEV alone has: the likeliest one, where it is decided that it
 * is. None succeeds two.
 *
 * @param isPossible whether the second may succeed the first at all
 * @param likeness   orders possible successors of one, the likeliest last
 * @param isDecided  asked of the likeliest alone
 */
record Pairing<T>(BiPredicate<T, T> isPossible, Function<T, Comparator<T>> likeness, BiPredicate<T, T> isDecided) {

    /** The successors by their predecessors, in the order of these. */
    Map<T, T> of(List<T> dropped, List<T> added) {
        List<T> open = new ArrayList<>(added);
        Map<T, T> successors = new LinkedHashMap<>();
        for (T before : dropped) {
            open.stream().filter(after -> isPossible.test(before, after)).max(likeness.apply(before))
                    .filter(after -> isDecided.test(before, after))
                    .ifPresent(after -> {
                        open.remove(after);
                        successors.put(before, after);
                    });
        }
        return successors;
    }
}
