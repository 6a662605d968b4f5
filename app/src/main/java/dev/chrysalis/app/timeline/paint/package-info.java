/** Paints the timeline's shapes on a canvas of the toolkit, and makes its cards and steps reachable by keyboard and screen reader. */
package dev.chrysalis.app.timeline.paint;
