package dev.chrysalis.plan;

/**
 * One way to answer a decision.
 *
 * @param key   how it stands in {@code release.yaml}: {@code renamed}
 * @param title as people read it: {@code Yes, it is the same table renamed}
 * @param price what it costs: {@code drops 1 204 rows after the soak}; may be empty
 */
public record DecisionOption(String key, String title, String price) {
}
