package dev.chrysalis.capture.postgresql;

import java.util.HashMap;
import java.util.Map;

/** Values of which a catalog holds many that are equal, such as types and names of columns: each is kept once. */
final class Repeated<T> {

    private final Map<T, T> kept = new HashMap<>();

    /** The one that is kept, which is equal to this. */
    T once(T value) {
        T known = kept.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
