/**
 * Draws the timeline, one part of it in each class; from outside only {@link dev.chrysalis.app.timeline.scene.drawing.TimelineLayout}
 * and {@link dev.chrysalis.app.timeline.scene.drawing.Overview} are asked for.
 */
package dev.chrysalis.app.timeline.scene.drawing;
