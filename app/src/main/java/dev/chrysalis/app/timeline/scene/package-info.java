/**
 * The picture of releases over time, without a toolkit: a {@link dev.chrysalis.app.timeline.scene.TimelineModel} and a
 * {@link dev.chrysalis.app.timeline.scene.Viewport} go in, immutable shapes in layers come out. Colours are tokens and text is
 * measured through an interface, so one picture serves the screen, SVG and tests alike. Knows plan, journal and project values,
 * and no JavaFX.
 */
package dev.chrysalis.app.timeline.scene;
