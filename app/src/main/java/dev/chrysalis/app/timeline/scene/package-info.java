/**
 * The picture of releases over time, without a toolkit: releases as they stand
 * ({@link dev.chrysalis.app.timeline.scene.model}) on a time axis ({@link dev.chrysalis.app.timeline.scene.time}), a place for every card
 * ({@link dev.chrysalis.app.timeline.scene.layout}), drawn ({@link dev.chrysalis.app.timeline.scene.drawing}) in immutable shapes
 * ({@link dev.chrysalis.app.timeline.scene.shape}). Colours are tokens and text is measured through an interface, so one
 * picture serves the screen, SVG, PDF and tests alike. Knows plan, journal and project values, and no JavaFX.
 */
package dev.chrysalis.app.timeline.scene;
