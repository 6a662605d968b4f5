/** Stretches of time, and where a moment stands from left to right: even, or with quiet stretches folded. */
package dev.chrysalis.app.timeline.scene.time;
