/**
 * The Timeline screen: every release over time in three lanes, drawn by {@link dev.chrysalis.app.timeline.scene}; here it meets
 * the window, the pointer and the keyboard. Knows the workspace and shared controls, no other screen.
 */
package dev.chrysalis.app.timeline;
