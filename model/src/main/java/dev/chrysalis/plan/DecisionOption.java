package dev.chrysalis.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way to answer a decision.
 *
 * @param key   how it stands in {@code release.yaml}: {@code renamed}
 * @param title as people read it: {@code Yes, it is the same table renamed}
 * @param price what it costs: {@code drops 1 204 rows after the soak}; may be empty
 * @param proposed what the answer's parameters are where it gives none
 */
public record DecisionOption(String key, String title, String price, Map<String, String> proposed) {

    public DecisionOption {
        proposed = Collections.unmodifiableMap(new LinkedHashMap<>(proposed));
    }

    /** Without anything that could be proposed. */
    public DecisionOption(String key, String title, String price) {
        this(key, title, price, Map.of());
    }
}
