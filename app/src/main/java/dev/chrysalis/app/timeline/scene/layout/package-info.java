/**
 * What is looked at and where each card stands: a {@link dev.chrysalis.app.timeline.scene.layout.Viewport} of the model, moved
 * by a {@link dev.chrysalis.app.timeline.scene.layout.Camera}.
 */
package dev.chrysalis.app.timeline.scene.layout;
