package dev.chrysalis.plan;

/**
 * The application that a release moves from one version to the next.
 *
 * @param application its name: {@code shop-api}
 * @param before      the version that lives with the database up to and through rollout: {@code 4.18}
 * @param after       the version that lives with it from the end of expand on: {@code 4.19}
 */
public record ApplicationVersions(String application, String before, String after) {
}
