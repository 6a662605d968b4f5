package dev.chrysalis.plan;

/**
 * What a release leads to.
 *
 * @param objects   those that it touches, as DEV had them when it was planned
 * @param asPlanned whether its steps are still those that were planned; a step that somebody edited may mean to lead elsewhere
 */
public record PlannedResult(Footprint objects, boolean asPlanned) {
}
