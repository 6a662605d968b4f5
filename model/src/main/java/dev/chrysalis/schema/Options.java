package dev.chrysalis.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What was set of the small attributes of an object. */
final class Options {

    private Options() {
    }

    /** A copy, sorted by name. Most objects have none, and share one that is empty: a large schema has a million of them. */
    static Map<String, String> sorted(Map<String, String> options) {
        return options.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
